/** Events by which a page notices that somebody pressed, typed or moved the focus outside of what it has open. */
const kinds = [
  ...[
    "pointerdown",
    "pointerup",
    "mousedown",
    "mouseup",
    "touchstart",
    "touchend",
    "click",
    "dblclick",
    "auxclick",
    "contextmenu",
  ],
  ...["focusin", "focusout", "keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste"],
];

/**
 * Keeps the page's listeners from taking an event on ours for one outside their popovers, which would close. Events have passed
 * our own listeners by the time they reach the host. A page that listens in the capture phase sees them all the same.
 *
 * @param host the one node that Elbow adds to the page.
 */
export function stopHostEvents(host: HTMLElement, signal: AbortSignal): void {
  for (const kind of kinds) host.addEventListener(kind, (event) => event.stopPropagation(), { signal });
}
