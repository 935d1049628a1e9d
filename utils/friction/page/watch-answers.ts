/** Events by which a page answers without changing its tree. A window that opens takes the focus. */
const documentEvents = ["scroll", "selectionchange", "input", "change", "toggle", "focusin", "copy", "visibilitychange"];
const windowEvents = ["blur", "pagehide", "beforeprint"];

/**
 * Watches the page's whole tree for an answer to a click. Only for as long as a click waits to be judged.
 * @param signal ends the watch, at the latest with the first answer or when the click is dead.
 */
export function watchAnswers(onAnswer: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onAnswer);
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  const options = { capture: true, passive: true, signal };
  for (const kind of documentEvents) document.addEventListener(kind, onAnswer, options);
  for (const kind of windowEvents) window.addEventListener(kind, onAnswer, options);
  const { navigation } = window as unknown as { navigation: EventTarget };
  navigation.addEventListener("currententrychange", onAnswer, { signal });
}
