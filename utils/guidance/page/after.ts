/** Calls back once after so many milliseconds, unless the signal ends first. Returns what cancels it. */
export function after(milliseconds: number, signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) return () => {};
  const timer = setTimeout(() => signal.aborted || callback(), milliseconds);
  return () => clearTimeout(timer);
}
