import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Box, Size } from "../../utils/guidance/box.ts";
import { placeCard } from "../../utils/guidance/place-card.ts";
import type { CompiledTip } from "../../utils/packs/compiled-pack.ts";
import { Icon } from "../shared/icon.tsx";
import { closeIcon } from "./icons.ts";
import { RichTextView } from "./rich-text-view.tsx";

export interface HintCardProps {
  id: string;
  tip: Pick<CompiledTip, "title" | "body" | "language">;
  /** The element that the tip is about. */
  element: Box;
  window: Size;
  keepClear: readonly Box[];
  onDismiss(): void;
  onOpenPanel(): void;
  /** There is no place on the page where the card would cover nothing. */
  onNoRoom(): void;
}

/** A tip beside its element: title, a few lines, one action. It covers neither the element nor what the EHR profile keeps clear. */
export function HintCard({ id, tip, element, window, keepClear, onDismiss, onOpenPanel, onNoRoom }: HintCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  // Told of before the frame is painted, so that nothing has to be laid out for it.
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      if (card.current) setSize({ width: card.current.offsetWidth, height: card.current.offsetHeight });
    });
    if (card.current) observer.observe(card.current);
    return () => observer.disconnect();
  }, []);
  const place = size && placeCard(element, size, window, keepClear);
  const noRoom = size !== null && place === null;
  useLayoutEffect(() => {
    if (noRoom) onNoRoom();
  }, [noRoom, onNoRoom]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls.
    <div
      ref={card}
      id={id}
      class="card"
      role="group"
      aria-labelledby={`${id}-title`}
      style={place ? `left:${place.left}px;top:${place.top}px` : "visibility:hidden"}
    >
      <div class="card-head">
        <h2 id={`${id}-title`} lang={tip.language}>
          {tip.title}
        </h2>
        <button type="button" class="card-dismiss" aria-label="Dismiss this tip" title="Dismiss this tip" onClick={onDismiss}>
          <Icon paths={closeIcon} size={16} />
        </button>
      </div>
      <div class="card-body">
        <RichTextView text={tip.body} language={tip.language} />
      </div>
      <button type="button" class="card-action" onClick={onOpenPanel}>
        Read in side panel
      </button>
    </div>
  );
}
