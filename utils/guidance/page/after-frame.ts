/**
 * Calls back in a task of its own right after the next frame, unless the signal ends first: the page has just been laid out, so that asking
 * where things are makes it do no work. Returns what cancels it.
 */
export function afterFrame(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) return () => {};
  let isOver = false;
  const run = () => {
    if (!isOver && !signal.aborted) callback();
  };
  const frame = requestAnimationFrame(() => {
    // Tasks of this priority go before timers and the network's.
    if ("scheduler" in globalThis) void scheduler.postTask(run, { priority: "user-blocking" });
    else setTimeout(run);
  });
  return () => {
    isOver = true;
    cancelAnimationFrame(frame);
  };
}
