import type { Box } from "../../guidance/box.ts";
import { placePalette } from "../place-palette.ts";

/** Message by which the framed palette asks to be closed; carries nothing. */
export const closeMessage = "elbow-palette-close";

export interface PaletteFrame {
  /** Opens the palette, or closes the one that is open. @returns `false` where the page can show none. */
  toggle(address: string): boolean;
}

/**
 * Shows the command palette as a page of the extension in a frame on our surface: what is typed there, no listener of the EHR can read.
 * When it closes, the focus is where it was.
 * @param keepClear what may not be covered, now.
 */
export function paletteFrame(surface: HTMLElement, signal: AbortSignal, keepClear: () => readonly Box[]): PaletteFrame {
  let frame: HTMLIFrameElement | null = null;
  let cameFrom: Element | null = null;

  const close = () => {
    const hadFocus = document.activeElement === (surface.getRootNode() as ShadowRoot).host;
    frame?.remove();
    frame = null;
    if (hadFocus && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
  };
  window.addEventListener(
    "message",
    ({ data, source }: MessageEvent<unknown>) => {
      if (!frame || source !== frame.contentWindow || typeof data !== "object" || data === null) return;
      if (closeMessage in data) close();
    },
    { signal },
  );
  return {
    toggle(address) {
      if (frame) {
        close();
        return true;
      }
      // A native modal dialog makes everything else in the page inert.
      if (document.querySelector("dialog:modal")) return false;
      cameFrom = document.activeElement;
      frame = document.createElement("iframe");
      frame.src = address;
      frame.title = "Find in Elbow";
      frame.className = "palette-frame";
      const { left, top, width, height } = placePalette({ width: innerWidth, height: innerHeight }, keepClear());
      frame.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; border: 0; border-radius: 12px; pointer-events: auto; background: transparent; box-shadow: 0 1px 2px rgb(20 10 30 / 12%), 0 8px 24px rgb(20 10 30 / 22%);`;
      surface.append(frame);
      frame.focus({ preventScroll: true });
      return true;
    },
  };
}
