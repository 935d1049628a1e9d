import type { TreeRoot } from "../../anchors/page/tree-roots.ts";
import { after } from "./after.ts";
import { afterFrame } from "./after-frame.ts";

/** A page that changes is looked at when it has been at rest for so long, milliseconds, or after the second time all the same. */
const restBefore = 300;
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
  let cancelPause: (() => void) | null = null;
  let earliest = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  /** Of the changes since the last look: when the first was, and the last. */
  let unrest: { from: number; until: number } | null = null;
  let isForced = false;

  function cancel(): void {
    cancelPause?.();
    cancelPause = null;
  }

  function lookIfAtRest(): void {
    cancelPause = null;
    const now = performance.now();
    const due = unrest ? Math.max(earliest, Math.min(unrest.until + restBefore, unrest.from + longestUnrest)) : now;
    if (due > now) wait(due - now);
    else cancelPause = afterFrame(signal, lookNow);
  }

  function lookNow(): void {
    cancelPause = null;
    unrest = null;
    const start = performance.now();
    const isWorthIt = isForced || isWorthALook() || start - lookedAt >= longestPause;
    isForced = false;
    if (isWorthIt) {
      lookedAt = start;
      look();
    }
    const end = performance.now();
    earliest = end + (end - start) / share;
    if (!isWorthIt) wait(lookedAt + longestPause - start);
  }

  function wait(time: number): void {
    cancelPause = after(time, signal, lookIfAtRest);
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
    const now = performance.now();
    if (unrest) unrest.until = now;
    else {
      unrest = { from: now, until: now };
      cancel();
      wait(Math.max(restBefore, earliest - now));
    }
  }

  function observe(): void {
    for (const root of roots) observer?.observe(root, watched);
  }

  function stop(): void {
    observer?.disconnect();
    observer = null;
    changes = null;
    roots = new Set([document]);
    unrest = null;
    cancel();
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
