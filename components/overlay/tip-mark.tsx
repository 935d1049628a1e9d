import type { Box, Size } from "../../utils/guidance/box.ts";
import type { MarkPlace } from "../../utils/guidance/place-mark.ts";
import type { CompiledTip } from "../../utils/packs/compiled-pack.ts";
import { HintCard } from "./hint-card.tsx";
import { TipBoundary } from "./tip-boundary.tsx";

/** How a card was opened: by hovering or focus it closes when pointer and focus are gone; by a click, or by itself, it stays until closed. */
export type OpenedBy = "click" | "hover" | "focus" | "push";

export interface MarkView {
  tip: CompiledTip;
  place: MarkPlace;
  element: Box;
  seen: boolean;
  open: boolean;
}

export interface TipMarkCallbacks {
  onOpen(tipId: string, by: OpenedBy): void;
  /** Pointer or focus has left mark and card. */
  onLeave(): void;
  onClose(): void;
  onDismiss(tipId: string): void;
  onOpenPanel(): void;
  onNoRoom(): void;
  /** A card threw while it was drawn. */
  onFail(tipId: string): void;
}

export interface TipMarkProps extends TipMarkCallbacks {
  mark: MarkView;
  window: Size;
  keepClear: readonly Box[];
}

/** A small mark, and the card that it opens. Whoever draws it puts it to its place: most of what happens to a mark is that it moves. */
export function TipMark({ mark, window, keepClear, ...on }: TipMarkProps) {
  const { tip, element, seen, open } = mark;
  const cardId = `card-${tip.id}`;
  const opensInPassing = tip.level === "hint" || tip.level === "push";
  return (
    <div
      class="tip"
      onPointerEnter={(event) => event.pointerType === "mouse" && (opensInPassing || open) && on.onOpen(tip.id, "hover")}
      onPointerLeave={() => on.onLeave()}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) on.onLeave();
      }}
    >
      <button
        type="button"
        class="mark"
        data-seen={seen}
        aria-label={`Tip: ${tip.title}`}
        aria-expanded={open}
        aria-controls={open ? cardId : undefined}
        onClick={() => (open ? on.onClose() : on.onOpen(tip.id, "click"))}
        onFocus={(event) => opensInPassing && event.currentTarget.matches(":focus-visible") && on.onOpen(tip.id, "focus")}
      />
      {open && (
        <TipBoundary onFail={() => on.onFail(tip.id)}>
          <HintCard
            id={cardId}
            tip={tip}
            element={element}
            window={window}
            keepClear={keepClear}
            onDismiss={() => on.onDismiss(tip.id)}
            onOpenPanel={on.onOpenPanel}
            onNoRoom={on.onNoRoom}
          />
        </TipBoundary>
      )}
    </div>
  );
}
