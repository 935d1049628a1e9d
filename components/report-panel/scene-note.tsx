import type { MarkKind } from "../../utils/protocol/report.ts";
import { arrowIcon, boxIcon, pinIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";

export interface SceneNoteProps {
  note: string | null;
  /** The drawn scene with its mark, as an SVG document. */
  previewSvg: string | null;
  marked: MarkKind | null;
  onMark(kind: MarkKind): void;
}

const kinds: readonly { kind: MarkKind; icon: readonly string[]; words: string }[] = [
  { kind: "pin", icon: pinIcon, words: "Pin" },
  { kind: "arrow", icon: arrowIcon, words: "Arrow" },
  { kind: "box", icon: boxIcon, words: "Box" },
];

/** A small drawing of what was captured, so that the person sees that values are barred, and the ways to mark the spot. */
export function SceneNote({ note, previewSvg, marked, onMark }: SceneNoteProps) {
  if (previewSvg === null) return note === null ? null : <p class="quiet no-scene">{note}</p>;
  return (
    <div class="scene-note">
      {/* As an image, an SVG document runs no script and loads nothing. */}
      <img
        class="scene-preview"
        src={`data:image/svg+xml,${encodeURIComponent(previewSvg)}`}
        alt={marked ? `Drawing of the screen, values barred, with your ${marked}` : "Drawing of the screen, values barred"}
      />
      <fieldset class="marks">
        <legend>{marked ? "Marked. Move it with" : "Mark the spot with"}</legend>
        {kinds.map(({ kind, icon, words }) => (
          <button key={kind} type="button" class="mark-button" data-on={marked === kind} onClick={() => onMark(kind)}>
            <Icon paths={icon} size={20} />
            {words}
          </button>
        ))}
      </fieldset>
      {note !== null && <p class="quiet">{note}</p>}
    </div>
  );
}
