import type { TreeRoot } from "../../anchors/page/tree-roots.ts";
import { afterFrame } from "./after-frame.ts";
import { Alarm } from "./alarm.ts";

/** A page that changes is looked at when it has been at rest for so long, milliseconds, or after the second time all the same. */
const restBefore = 400;
/** Rest of which this much is missing when the timer rings is not worth another one. */
const early = 100;
const longestUnrest = 1_500;
/** A look may take this share of the main thread's time at most: after one of 10 ms, the next is at least a second away. */
const share = 0.01;
/** A page of which nothing changes that anybody looks for is looked at all the same so long after the last look: styles may have changed with it. */
const longestPause = 5_000;
/** Of a page that changes more than so often between two looks, the changes are no longer noted: the next look reads it anew. */
const mostChanges = 2_000;
const watched: MutationObserverInit = {
  ...{ childList: true, characterData: true, subtree: true },
  attributeFilter: ["role"],
};

export interface PageWatchOptions {
  signal: AbortSignal;
  /** Looks at the page anew. */
  look(): void;
  /** Whether something has changed that a look would find. */
  isWorthALook(): boolean;
}

export interface PageWatch {
  switch(on: boolean): void;
  /** Something has changed that cannot be observed: a look follows, when the page is at rest. */
  changed(): void;
  /** Shadow roots and documents of frames, to be watched as well. */
  watchRoots(all: Iterable<TreeRoot>): void;
  /** What has changed since it was asked last; `null`: too much, or nobody watched. */
  takeChanges(): readonly MutationRecord[] | null;
}

/** The one observer of the page's changes. It exists only while switched on, and looks when the page has come to rest. */
export function watchPage({ signal, look, isWorthALook }: PageWatchOptions): PageWatch {
  let observer: MutationObserver | null = null;
  let roots = new Set<TreeRoot>([document]);
  /** `null`: not all of them are known. */
  let changes: MutationRecord[] | null = null;
  let cancelFrame: (() => void) | null = null;
  let earliest = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** When the first change since the last look was. */
  let unrestFrom: number | null = null;
  let isForced = false;
  /** The page has changed since the last look, if in nothing that anybody looks for. */
  let isOwed = false;
  const lookSoon = () => {
    cancelFrame ??= afterFrame(signal, lookNow);
  };
  const pause = new Alarm(signal, lookSoon, early);
  /** A timer of its own, so that it is only ever put off. */
  const longPause = new Alarm(signal, () => isOwed && lookSoon());

  function lookNow(): void {
    cancelFrame = null;
    unrestFrom = null;
    const start = performance.now();
    const isWorthIt = isForced || isWorthALook() || start - lookedAt >= longestPause;
    isForced = false;
    if (isWorthIt) {
      lookedAt = start;
      look();
    }
    const end = performance.now();
    earliest = end + (end - start) / share;
    isOwed = !isWorthIt;
    if (isOwed) longPause.set(lookedAt + longestPause - start);
  }

  function onRecords(records: readonly MutationRecord[]): void {
    if (changes && changes.length + records.length <= mostChanges) changes.push(...records);
    else {
      changes = null;
      // Records that nobody will read cost the page time.
      observer?.disconnect();
    }
    onChange();
  }

  function onChange(): void {
    if (cancelFrame) return;
    const now = performance.now();
    unrestFrom ??= now;
    pause.set(Math.max(earliest - now, Math.min(restBefore, unrestFrom + longestUnrest - now)));
  }

  function observe(): void {
    for (const root of roots) observer?.observe(root, watched);
  }

  function stop(): void {
    observer?.disconnect();
    observer = null;
    changes = null;
    roots = new Set([document]);
    unrestFrom = null;
    cancelFrame?.();
    cancelFrame = null;
    pause.cancel();
    longPause.cancel();
  }

  signal.addEventListener("abort", stop, { once: true });
  return {
    switch(on) {
      if (signal.aborted || on === (observer !== null)) return;
      if (!on) return stop();
      observer = new MutationObserver(onRecords);
      changes = [];
      observe();
    },
    changed() {
      isForced = true;
      onChange();
    },
    watchRoots(all) {
      const before = roots;
      roots = new Set([document, ...all]);
      for (const root of roots) if (!before.has(root)) observer?.observe(root, watched);
    },
    takeChanges() {
      if (!observer) return null;
      const taken = changes && [...changes, ...observer.takeRecords()];
      changes = [];
      if (!taken) observe();
      return taken;
    },
  };
}
