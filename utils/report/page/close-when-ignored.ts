/** A panel that nobody touches goes by itself after this time; the report is sent all the same. Milliseconds. */
const patience = 20_000;

/** Calls back when the panel has had neither pointer nor key nor focus for a while. A panel in use stays until it is closed. */
export function closeWhenIgnored(onIgnored: () => void, signal: AbortSignal): void {
  let timer = setTimeout(onIgnored, patience);
  let used = false;
  const stay = () => {
    used = true;
    clearTimeout(timer);
  };
  const wait = () => {
    clearTimeout(timer);
    if (!used) timer = setTimeout(onIgnored, patience);
  };
  for (const kind of ["pointerdown", "keydown", "focusin"]) document.addEventListener(kind, stay, { signal });
  document.addEventListener("pointermove", wait, { signal, passive: true });
  signal.addEventListener("abort", () => clearTimeout(timer));
}
