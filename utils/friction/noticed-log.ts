import { maximumRequests } from "../protocol/limits.ts";
import type { FrictionSignal, Noticed, RequestFact } from "../protocol/report.ts";
import { memory } from "./thresholds.ts";
import { toBucket } from "./to-bucket.ts";

/** Most of one sort that is remembered; the fullest bucket begins far below. */
const mostKept = 2_000;

/** Remembers for some minutes what was noticed, and tells it in buckets. Times in milliseconds of the page's clock. */
export class NoticedLog {
  #signals: { kind: FrictionSignal; time: number }[] = [];
  #requests: { fact: RequestFact; time: number }[] = [];
  #errors: { count: number; time: number }[] = [];
  #longTasks: { duration: number; time: number }[] = [];

  signal(kind: FrictionSignal, time: number): void {
    this.#signals = kept(this.#signals, { kind, time });
  }

  request(fact: RequestFact, time: number): void {
    this.#requests = kept(this.#requests, { fact, time }).slice(-maximumRequests);
  }

  pageErrors(count: number, time: number): void {
    this.#errors = kept(this.#errors, { count, time });
  }

  longTask(duration: number, time: number): void {
    this.#longTasks = kept(this.#longTasks, { duration, time });
  }

  /** Person or chart changed: what went before belongs to somebody else. */
  empty(): void {
    this.#signals = [];
    this.#requests = [];
    this.#errors = [];
    this.#longTasks = [];
  }

  /** How many signals are remembered. */
  signals(now: number): number {
    return recent(this.#signals, now).length;
  }

  noticed(now: number): Noticed {
    const signals = recent(this.#signals, now);
    const count = (kind: FrictionSignal) => toBucket(signals.filter((signal) => signal.kind === kind).length);
    const tasks = recent(this.#longTasks, now).map(({ duration }) => duration);
    return {
      signals: {
        rageClick: count("rageClick"),
        deadClick: count("deadClick"),
        errorClick: count("errorClick"),
        slowWait: count("slowWait"),
        backAndForth: count("backAndForth"),
      },
      // The browser does not tell of them in the order in which they ended.
      requests: recent(this.#requests, now)
        .sort((one, other) => one.time - other.time)
        .map(({ fact }) => fact),
      pageErrors: toBucket(recent(this.#errors, now).reduce((sum, { count }) => sum + count, 0)),
      longTasks: {
        to200ms: toBucket(tasks.filter((duration) => duration <= 200).length),
        to1s: toBucket(tasks.filter((duration) => duration > 200 && duration <= 1_000).length),
        over1s: toBucket(tasks.filter((duration) => duration > 1_000).length),
      },
    };
  }
}

/** Nothing was noticed, or nothing of it may be told. */
export const nothingNoticed: Noticed = new NoticedLog().noticed(0);

function recent<Entry extends { time: number }>(entries: readonly Entry[], now: number): Entry[] {
  return entries.filter(({ time }) => now - time <= memory);
}

function kept<Entry extends { time: number }>(entries: readonly Entry[], entry: Entry): Entry[] {
  return [...recent(entries, entry.time), entry].slice(-mostKept);
}
