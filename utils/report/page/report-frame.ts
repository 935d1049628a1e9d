export interface ReportFrame {
  show(reportId: string, address: string): void;
  hide(reportId: string): void;
  /** Moves the focus into the panel; `false` where none is shown. */
  focus(): boolean;
  /** Out of the way while the person points at the page; back afterwards. */
  conceal(concealed: boolean): void;
}

/** Message by which the framed page asks for height; carries a number and nothing else. */
export const heightMessage = "elbow-report-height";
const width = 368;
const margin = 16;
/** Above the status bar, which stays in reach. */
const bottom = 64;
const shortest = 96;

/**
 * Shows the report panel as a page of the extension in a frame on our surface: what is typed there, no listener of the EHR can read.
 */
export function reportFrame(surface: HTMLElement, signal: AbortSignal): ReportFrame {
  let frame: HTMLIFrameElement | null = null;
  let shown = "";

  window.addEventListener(
    "message",
    ({ data, source }: MessageEvent<unknown>) => {
      if (!frame || source !== frame.contentWindow || typeof data !== "object" || data === null) return;
      const height = (data as Record<string, unknown>)[heightMessage];
      if (typeof height === "number")
        frame.style.height = `${Math.max(shortest, Math.min(height, innerHeight - bottom - margin))}px`;
    },
    { signal },
  );
  return {
    show(reportId, address) {
      frame?.remove();
      shown = reportId;
      frame = document.createElement("iframe");
      frame.src = address;
      frame.title = "Report friction";
      frame.className = "report-frame";
      frame.style.cssText = `position: fixed; right: ${margin}px; bottom: ${bottom}px; width: min(${width}px, calc(100vw - ${2 * margin}px)); height: ${shortest}px; border: 0; border-radius: 12px; pointer-events: auto; color-scheme: normal; background: transparent; box-shadow: 0 1px 2px rgb(20 10 30 / 12%), 0 8px 24px rgb(20 10 30 / 22%);`;
      surface.append(frame);
    },
    hide(reportId) {
      if (shown !== reportId) return;
      frame?.remove();
      frame = null;
    },
    focus() {
      frame?.focus();
      return frame !== null;
    },
    conceal(concealed) {
      if (frame) frame.style.visibility = concealed ? "hidden" : "visible";
    },
  };
}
