import { after } from "./after.ts";

/** Least time between two looks at a page that keeps changing. */
const leastPause = 250;
/** A look may take this share of the main thread's time at most: after one of 10 ms, the next is at least 200 ms away. */
const share = 0.05;

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
  let frame = 0;
  let cancelPause: (() => void) | null = null;
  let earliest = 0;

  function lookNow(): void {
    cancelPause?.();
    cancelPause = null;
    const start = performance.now();
    look();
    const end = performance.now();
    earliest = end + Math.max(leastPause, (end - start) / share);
  }

  function onFrame(): void {
    frame = 0;
    const wait = earliest - performance.now();
    if (wait <= 0 || isUrgent()) lookNow();
    else cancelPause ??= after(wait, signal, lookNow);
  }

  function stop(): void {
    observer?.disconnect();
    observer = null;
    cancelAnimationFrame(frame);
    frame = 0;
    cancelPause?.();
    cancelPause = null;
  }

  signal.addEventListener("abort", stop, { once: true });
  return {
    switch(on) {
      if (signal.aborted || on === (observer !== null)) return;
      if (!on) return stop();
      observer = new MutationObserver(() => {
        frame ||= requestAnimationFrame(onFrame);
      });
      observer.observe(document, { childList: true, subtree: true });
    },
  };
}
