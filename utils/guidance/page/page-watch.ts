import { after } from "./after.ts";
import { afterFrame } from "./after-frame.ts";

/** Least time between two looks at a page that keeps changing. */
const leastPause = 400;
/** A look may take this share of the main thread's time at most: after one of 10 ms, the next is at least a second away. */
const share = 0.01;

export interface PageWatchOptions {
  signal: AbortSignal;
  /** Looks at the page anew. */
  look(): void;
  /** Something that is shown went away, so that the next look cannot wait. */
  isUrgent(): boolean;
}

/** The one observer of the page's changes. It exists only while switched on, and looks at most once a frame. */
export function watchPage({ signal, look, isUrgent }: PageWatchOptions): { switch(on: boolean): void } {
  let observer: MutationObserver | null = null;
  let cancelFrame: (() => void) | null = null;
  let cancelPause: (() => void) | null = null;
  let earliest = 0;

  function cancel(): void {
    cancelFrame?.();
    cancelPause?.();
    cancelFrame = null;
    cancelPause = null;
  }

  function lookNow(): void {
    cancel();
    const start = performance.now();
    look();
    const end = performance.now();
    earliest = end + Math.max(leastPause, (end - start) / share);
  }

  function onChange(): void {
    if (cancelFrame) return;
    const wait = earliest - performance.now();
    if (wait <= 0 || isUrgent()) cancelFrame = afterFrame(signal, lookNow);
    else cancelPause ??= after(wait, signal, () => (cancelFrame ??= afterFrame(signal, lookNow)));
  }

  function stop(): void {
    observer?.disconnect();
    observer = null;
    cancel();
  }

  signal.addEventListener("abort", stop, { once: true });
  return {
    switch(on) {
      if (signal.aborted || on === (observer !== null)) return;
      if (!on) return stop();
      observer = new MutationObserver(onChange);
      observer.observe(document, { childList: true, subtree: true });
    },
  };
}
