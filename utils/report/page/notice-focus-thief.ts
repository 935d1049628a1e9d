/** A focus that leaves so soon after a press or a key in the words was not taken away by the person. Milliseconds. */
const soon = 500;

/**
 * Calls back when the page around the panel takes the focus out of the words that somebody types: pages with a focus trap do. What is
 * typed next would go into the EHR.
 */
export function noticeFocusThief(words: () => HTMLElement | null, onTheft: () => void, signal: AbortSignal): void {
  let lastUse = Number.NEGATIVE_INFINITY;
  const use = (event: PointerEvent | KeyboardEvent) => {
    // A key that is no character, or has a modifier, may itself lead out of here: Alt+Tab does.
    const leads = event instanceof KeyboardEvent && (event.key.length > 1 || event.altKey || event.ctrlKey || event.metaKey);
    lastUse = event.target === words() && !leads ? performance.now() : Number.NEGATIVE_INFINITY;
  };
  document.addEventListener("pointerdown", use, { capture: true, signal });
  document.addEventListener("keydown", use, { capture: true, signal });
  window.addEventListener(
    "blur",
    () => {
      if (performance.now() - lastUse < soon) onTheft();
    },
    { signal },
  );
}
