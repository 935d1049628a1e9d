import { useState } from "preact/hooks";
import { Icon } from "../shared/icon.tsx";
import type { CaseReport, Loading, Picture } from "./case-types.ts";
import { closerIcon, downloadIcon, enlargeIcon, fartherIcon, fitIcon, noPictureIcon, offlineIcon } from "./icons.ts";
import { Key } from "./key.tsx";
import { PictureCanvas } from "./picture-canvas.tsx";
import { PictureWords } from "./picture-words.tsx";
import { Placeholder } from "./placeholder.tsx";
import { markSentence, sceneReasons } from "./words.ts";

/** `fit`, or CSS pixels for each pixel of the reporter's window. */
export type Zoom = "fit" | number;

/** Steps of zoom; 1 is the size that the reporter saw. */
const steps = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

/** The next step closer or farther. */
export function nextZoom(zoom: Zoom, fitted: number, direction: 1 | -1): number {
  const now = zoom === "fit" ? fitted : zoom;
  const candidates =
    direction === 1 ? steps.filter((step) => step > now * 1.01) : steps.filter((step) => step < now * 0.99).reverse();
  return candidates[0] ?? now;
}

export interface PictureViewProps {
  report: CaseReport;
  picture: Loading<Picture>;
  pngHref: string;
  /** Of the practice environment only. */
  photographHref: string | null;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onEnlarge: () => void;
  onRetry: () => void;
}

/** The drawn screen with its controls: the hero of a case. Of a report made in practice also the photograph. */
export function PictureView(props: PictureViewProps) {
  const { photographHref } = props;
  return (
    <>
      <DrawnPicture {...props} />
      {photographHref && (
        <figure class="picture">
          <img class="photograph" src={photographHref} alt="Photograph of the practice environment" />
          <figcaption>
            <p>
              <strong class="practice">Practice</strong> Photographed, since all patients there are invented.
            </p>
          </figcaption>
        </figure>
      )}
    </>
  );
}

function DrawnPicture({ report, picture, pngHref, zoom, onZoom, onEnlarge, onRetry }: PictureViewProps) {
  const [fitted, setFitted] = useState(1);
  if (!report.scene || report.scene.state === "none") return <NoPicture report={report} />;
  if (picture.status === "failed") {
    return (
      <Placeholder icon={offlineIcon} title="The picture could not be loaded" role="alert">
        <p>{picture.message}</p>
        <button type="button" class="button" onClick={onRetry}>
          Try again
        </button>
      </Placeholder>
    );
  }
  const reason = sceneReasons[report.scene.reason];
  return (
    <figure class="picture">
      <PictureTools {...{ zoom, fitted, onZoom, onEnlarge, pngHref }} />
      <PictureCanvas picture={picture} zoom={zoom} onFitted={setFitted} label="Drawn screen" />
      <figcaption>
        <p>
          Drawn from geometry and the EHR's own labels; values are barred.
          {report.mark && <> {markSentence(report.mark, report.markedLabel)}</>}
          {reason && <> {reason}</>}
        </p>
        {picture.status === "ready" && <PictureWords picture={picture.value} />}
      </figcaption>
    </figure>
  );
}

function PictureTools({
  zoom,
  fitted,
  onZoom,
  onEnlarge,
  pngHref,
}: Pick<PictureViewProps, "zoom" | "onZoom" | "onEnlarge" | "pngHref"> & { fitted: number }) {
  return (
    <div class="picture-tools" role="toolbar" aria-label="Picture">
      <button
        type="button"
        class="tool"
        onClick={() => onZoom(nextZoom(zoom, fitted, -1))}
        aria-label="Zoom out"
        aria-keyshortcuts="-"
        title="Zoom out (−)"
      >
        <Icon paths={fartherIcon} />
      </button>
      <output class="zoom" aria-live="off">
        {Math.round((zoom === "fit" ? fitted : zoom) * 100)} %
      </output>
      <button
        type="button"
        class="tool"
        onClick={() => onZoom(nextZoom(zoom, fitted, 1))}
        aria-label="Zoom in"
        aria-keyshortcuts="+"
        title="Zoom in (+)"
      >
        <Icon paths={closerIcon} />
      </button>
      <button type="button" class="tool" onClick={() => onZoom("fit")} aria-pressed={zoom === "fit"} aria-keyshortcuts="0">
        <Icon paths={fitIcon} />
        Fit
        <Key of="fit" />
      </button>
      <span class="spring" />
      <a class="tool" href={pngHref} download="screen.png">
        <Icon paths={downloadIcon} />
        PNG
      </a>
      <button type="button" class="tool" onClick={onEnlarge} aria-keyshortcuts="e">
        <Icon paths={enlargeIcon} />
        Enlarge
        <Key of="enlarge" />
      </button>
    </div>
  );
}

function NoPicture({ report: { scene } }: { report: CaseReport }) {
  return scene ? (
    <Placeholder icon={noPictureIcon} title="There is no picture">
      <p class="quiet">{sceneReasons[scene.reason]}</p>
    </Placeholder>
  ) : (
    <Placeholder icon={noPictureIcon} title="The picture has not arrived yet">
      <p class="quiet">It follows when the device sends it. This page shows it by itself.</p>
    </Placeholder>
  );
}
