import { useState } from "preact/hooks";
import { Icon } from "../shared/icon.tsx";
import type { Picture } from "./case-types.ts";
import { Dialog } from "./dialog.tsx";
import { closeIcon, closerIcon, fartherIcon, fitIcon } from "./icons.ts";
import { PictureCanvas } from "./picture-canvas.tsx";
import { nextZoom, type Zoom } from "./picture-view.tsx";

/** The drawn screen over the whole window. */
export function EnlargedPicture({ picture, title, onClose }: { picture: Picture; title: string; onClose: () => void }) {
  const [zoom, setZoom] = useState<Zoom>("fit");
  const [fitted, setFitted] = useState(1);
  const [copy] = useState(() => ({
    status: "ready" as const,
    value: { ...picture, svg: picture.svg.cloneNode(true) as SVGSVGElement },
  }));
  return (
    <Dialog class="enlarged" label={title} onClose={onClose}>
      <div class="enlarged-bar">
        <h2>{title}</h2>
        <span class="spring" />
        <button type="button" class="tool" onClick={() => setZoom(nextZoom(zoom, fitted, -1))} aria-label="Zoom out">
          <Icon paths={fartherIcon} />
        </button>
        <output class="zoom" aria-live="off">
          {Math.round((zoom === "fit" ? fitted : zoom) * 100)} %
        </output>
        <button type="button" class="tool" onClick={() => setZoom(nextZoom(zoom, fitted, 1))} aria-label="Zoom in">
          <Icon paths={closerIcon} />
        </button>
        <button type="button" class="tool" onClick={() => setZoom("fit")} aria-pressed={zoom === "fit"}>
          <Icon paths={fitIcon} /> Fit
        </button>
        <button type="button" class="tool" onClick={onClose}>
          <Icon paths={closeIcon} /> Close <kbd class="key">Esc</kbd>
        </button>
      </div>
      <PictureCanvas picture={copy} zoom={zoom} onFitted={setFitted} label="Drawn screen, enlarged" />
    </Dialog>
  );
}
