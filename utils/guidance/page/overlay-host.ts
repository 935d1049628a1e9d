import { stopHostEvents } from "./stop-host-events.ts";

export interface OverlayHost {
  /** The one node that Elbow adds to the page. */
  element: HTMLElement;
  /** Where to draw, inside a closed shadow root in the top layer. */
  surface: HTMLElement;
}

/** Adds Elbow's one node to the page: a closed shadow root in a manual popover, which lies over everything and closes nothing. */
export function createOverlayHost(css: string, signal: AbortSignal): OverlayHost {
  const element = document.createElement("div");
  element.popover = "manual";
  // The page's own style for popovers (margin, border, colours) must not show.
  // No size of its own, so that it never lies between the pointer and the EHR; what is in it is placed against the window.
  element.style.cssText =
    "all: initial; position: fixed; top: 0; left: 0; width: 0; height: 0; margin: 0; border: 0; padding: 0; background: none; overflow: visible;";
  const shadow = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const surface = shadow.appendChild(document.createElement("div"));
  surface.className = "surface";
  document.documentElement.append(element);
  element.showPopover();
  stopHostEvents(element, signal);
  document.addEventListener("toggle", (event) => raise(element, event), { capture: true, signal });
  signal.addEventListener("abort", () => element.remove(), { once: true });
  return { element, surface };
}

/** A popover or dialog of the EHR that opens later lies above ours; ours goes up again, so that the status bar can be reached. */
function raise(element: HTMLElement, event: Event): void {
  if (event.target === element || !element.isConnected || (event as ToggleEvent).newState !== "open") return;
  element.hidePopover();
  element.showPopover();
}
