/** Calls back once after so many milliseconds, unless the signal ends first. Returns what cancels it. */
export function after(milliseconds: number, signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) return () => {};
  const stop = () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  };
  const timer = setTimeout(() => {
    stop();
    callback();
  }, milliseconds);
  signal.addEventListener("abort", stop, { once: true });
  return stop;
}
