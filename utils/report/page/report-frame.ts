import { type PanelPlace, placePanel } from "../place-panel.ts";

export interface ReportFrame {
  show(reportId: string, address: string): void;
  hide(reportId: string): void;
  /** Moves the focus into the panel; `false` where none is shown. */
  focus(): boolean;
  /** Which report's panel is in the page. */
  readonly shown: string | null;
  /** Lays the marking layer over the page, and the panel out of the way. The page gets no press and no key of it. */
  showMarkLayer(address: string): void;
  /** Takes the marking layer away; the panel comes back with the focus. */
  hideMarkLayer(): void;
}

/** Message by which the framed page asks for height; carries a number and nothing else. */
export const heightMessage = "elbow-report-height";
const width = 400;
const margin = 16;

/**
 * Shows the report panel as a page of the extension in a frame on our surface: what is typed there, no listener of the EHR can read.
 * @param onChange the panel came or went.
 */
export function reportFrame(surface: HTMLElement, signal: AbortSignal, onChange: () => void): ReportFrame {
  let frame: HTMLIFrameElement | null = null;
  let layer: HTMLIFrameElement | null = null;
  let shown = "";
  let asked = 0;
  let place: PanelPlace | null = null;
  const removeLayer = () => {
    layer?.remove();
    layer = null;
  };

  const put = () => {
    if (!frame || asked === 0) return;
    place = placePanel(asked, innerHeight, place);
    Object.assign(frame.style, { top: `${place.top}px`, height: `${place.height}px`, opacity: "1", pointerEvents: "auto" });
  };

  window.addEventListener(
    "resize",
    () => {
      place = null;
      put();
    },
    { signal },
  );
  window.addEventListener(
    "message",
    ({ data, source }: MessageEvent<unknown>) => {
      if (!frame || source !== frame.contentWindow || typeof data !== "object" || data === null) return;
      const height = (data as Record<string, unknown>)[heightMessage];
      if (typeof height !== "number") return;
      asked = height;
      put();
    },
    { signal },
  );
  return {
    show(reportId, address) {
      frame?.remove();
      shown = reportId;
      asked = 0;
      place = null;
      frame = document.createElement("iframe");
      frame.src = address;
      frame.title = "Report friction";
      frame.className = "report-frame";
      // Not seen before it has its height; hidden by opacity, since Chrome does not lay out a hidden frame of another origin.
      frame.style.cssText = `position: fixed; right: ${margin}px; width: min(${width}px, calc(100vw - ${2 * margin}px)); border: 0; border-radius: 12px; opacity: 0; pointer-events: none; background: transparent; box-shadow: 0 1px 2px rgb(20 10 30 / 12%), 0 8px 24px rgb(20 10 30 / 22%);`;
      surface.append(frame);
      onChange();
    },
    hide(reportId) {
      if (shown !== reportId) return;
      removeLayer();
      frame?.remove();
      frame = null;
      onChange();
    },
    get shown() {
      return frame && shown;
    },
    focus() {
      frame?.focus();
      return frame !== null;
    },
    showMarkLayer(address) {
      if (!frame) return;
      removeLayer();
      frame.style.visibility = "hidden";
      layer = document.createElement("iframe");
      layer.src = address;
      layer.title = "Mark the spot";
      layer.className = "mark-frame";
      // A frame lets the page shine through only if its document has the same colour scheme as its element.
      layer.style.cssText =
        "position: fixed; inset: 0; width: 100vw; height: 100vh; border: 0; pointer-events: auto; color-scheme: light; background: transparent;";
      surface.append(layer);
      layer.focus({ preventScroll: true });
    },
    hideMarkLayer() {
      if (!layer) return;
      removeLayer();
      if (!frame) return;
      frame.style.visibility = "visible";
      frame.focus({ preventScroll: true });
    },
  };
}
