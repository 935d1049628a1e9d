import { useLayoutEffect, useRef } from "preact/hooks";
import type { PaletteEntry } from "../../utils/palette/palette-entry.ts";
import { backIcon } from "../overlay/icons.ts";
import { RichTextView } from "../overlay/rich-text-view.tsx";
import { Icon } from "../shared/icon.tsx";

/** A tip in full, or how to reach somebody. */
export function PaletteReading({ entry: { title, language, action }, onBack }: { entry: PaletteEntry; onBack(): void }) {
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <article class="palette-reading">
      <button ref={back} type="button" class="palette-back" onClick={onBack}>
        <Icon paths={backIcon} size={16} />
        Back to the list
      </button>
      <h2 lang={language || undefined}>{title}</h2>
      {action.kind === "read" && <RichTextView text={action.body} language={language} />}
      {action.kind === "ask" && (
        <>
          <p>{action.help}</p>
          <p class="palette-reach">{action.reach}</p>
        </>
      )}
    </article>
  );
}
