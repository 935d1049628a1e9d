import { pinIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";

export interface SceneNoteProps {
  note: string | null;
  previewSvg: string | null;
  isMarked: boolean;
  onMark(): void;
}

/** A small drawing of what was captured, so that the person sees that values are barred, and the way to mark the spot. */
export function SceneNote({ note, previewSvg, isMarked, onMark }: SceneNoteProps) {
  return (
    <div class="scene-note">
      {previewSvg !== null && (
        // As an image, an SVG document runs no script and loads nothing.
        <img
          class="scene-preview"
          src={`data:image/svg+xml,${encodeURIComponent(previewSvg)}`}
          alt="Drawing of the screen, values barred"
        />
      )}
      <div>
        {note !== null && <p class="quiet">{note}</p>}
        <button type="button" class="quiet-button" onClick={onMark}>
          <Icon paths={pinIcon} size={16} />
          {isMarked ? "Spot marked. Move it" : "Mark the spot"}
        </button>
      </div>
    </div>
  );
}
