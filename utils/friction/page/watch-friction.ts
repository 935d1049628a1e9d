import type { EhrProfile } from "../../protocol/profile.ts";
import type { FrictionSignal, Noticed } from "../../protocol/report.ts";
import { DeadClicks } from "../dead-clicks.ts";
import { ErrorClicks } from "../error-clicks.ts";
import { NoticedLog } from "../noticed-log.ts";
import { RageClicks } from "../rage-clicks.ts";
import { type BusySpell, SlowWaits } from "../slow-waits.ts";
import { ViewLoops } from "../view-loops.ts";
import { clickTarget, controlOf } from "./click-target.ts";
import { followPerformance } from "./follow-performance.ts";
import { hearPageErrors } from "./hear-page-errors.ts";
import { requestFact } from "./request-fact.ts";
import { watchAnswers } from "./watch-answers.ts";

export interface FrictionOptions {
  signal: AbortSignal;
  profile: Pick<EhrProfile, "apis">;
  /** Elbow's own element in this page. */
  host(): Element | null;
  /** A sensitive view is in front: nothing that happens in it is noticed. */
  isSensitive(): boolean;
  /** One more signal; how many there are now. */
  onSignal?(signals: number, kind: FrictionSignal): void;
  /** In a frame of a page of frames a click may well be answered in another one: no click is dead there. */
  isChildFrame?: boolean;
}

export interface FrictionWatch {
  /** What was noticed in the last minutes. */
  noticed(): Noticed;
  /** Person or chart changed. */
  empty(): void;
  viewChanged(viewId: string): void;
  /** A child frame has noticed something. */
  fromFrame(signal: FrictionSignal): void;
}

/**
 * Notices friction silently: nothing is shown, stored or sent by it, a report that somebody makes tells it in buckets. It waits for events
 * and observes the page's tree only while a click is being judged.
 */
export function watchFriction(options: FrictionOptions): FrictionWatch {
  const watch = new Watch(options);
  return {
    noticed: () => watch.noticed(),
    empty: () => watch.empty(),
    viewChanged: (viewId) => watch.viewChanged(viewId),
    fromFrame: (signal) => watch.fromFrame(signal),
  };
}

class Watch {
  readonly #options: FrictionOptions;
  readonly #log = new NoticedLog();
  readonly #dead = new DeadClicks();
  readonly #tokens = new WeakMap<Element, number>();
  #rage = new RageClicks();
  #errors = new ErrorClicks();
  #waits = new SlowWaits();
  #loops = new ViewLoops();
  #nextToken = 1;
  #judging: AbortController | null = null;
  /** What began earlier is another person's, another chart's or a sensitive view's. */
  #since = 0;
  #wasSensitive = false;

  constructor(options: FrictionOptions) {
    const { signal } = options;
    this.#options = options;
    document.addEventListener("click", (event) => this.#click(event), { capture: true, passive: true, signal });
    document.addEventListener("copy", () => this.#rage.cancel(), { capture: true, passive: true, signal });
    document.addEventListener("visibilitychange", () => this.#tabReturned(), { signal });
    hearPageErrors((count, time) => this.#pageErrors(count, time), signal);
    followPerformance({ request: (entry) => this.#request(entry), longTask: (entry) => this.#longTask(entry) }, signal);
    signal.addEventListener("abort", () => this.#judging?.abort(), { once: true });
  }

  noticed(): Noticed {
    return this.#log.noticed(performance.now());
  }

  empty(): void {
    this.#since = performance.now();
    this.#log.empty();
    this.#rage = new RageClicks();
    this.#errors = new ErrorClicks();
    this.#waits = new SlowWaits();
    this.#loops = new ViewLoops();
    this.#answered();
  }

  viewChanged(viewId: string): void {
    const now = performance.now();
    this.#answered();
    const sensitive = this.#options.isSensitive();
    if (this.#wasSensitive && !sensitive) this.#since = now;
    this.#wasSensitive = sensitive;
    if (sensitive) return;
    this.#waits.cause(now);
    if (this.#loops.viewed(viewId, now)) this.#signal("backAndForth", now);
  }

  fromFrame(kind: FrictionSignal): void {
    if (!this.#options.isSensitive()) this.#signal(kind, performance.now());
  }

  #click(event: MouseEvent): void {
    const { target, timeStamp: time } = event;
    if (!event.isTrusted || !(target instanceof Element) || target === this.#options.host() || this.#options.isSensitive())
      return;
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    const click = {
      time,
      x: event.clientX,
      y: event.clientY,
      element: this.#tokenOf(controlOf(target) ?? target),
      count: event.detail,
      target: clickTarget(target, modified),
    };
    if (isSelected(target)) this.#rage.cancel();
    // A click without a count was made by the keyboard.
    else if (click.count > 0 && this.#rage.click(click)) this.#signal("rageClick", time);
    this.#errors.click(time);
    this.#waits.cause(time);
    if (!this.#options.isChildFrame && this.#dead.click(click)) this.#judge();
  }

  /** Watches for an answer until there is one, or until the last pending click is dead. */
  #judge(): void {
    if (this.#judging) return;
    this.#judging = new AbortController();
    const { signal } = this.#judging;
    watchAnswers(() => this.#answered(), signal);
    const wait = () => {
      const { due } = this.#dead;
      if (due === null) return this.#answered();
      const timer = setTimeout(
        () => {
          const now = performance.now();
          for (let dead = this.#dead.expire(now); dead > 0; dead--) this.#signal("deadClick", now);
          wait();
        },
        Math.max(1, due - performance.now()),
      );
      signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
    };
    wait();
  }

  #answered(): void {
    this.#dead.activity();
    this.#judging?.abort();
    this.#judging = null;
  }

  #tabReturned(): void {
    this.#answered();
    if (document.visibilityState === "visible") this.#dead.tabReturned(performance.now());
  }

  #pageErrors(count: number, time: number): void {
    if (this.#options.isSensitive()) return;
    this.#log.pageErrors(count, time);
    if (this.#errors.error(time)) this.#signal("errorClick", time);
  }

  #request(entry: PerformanceResourceTiming): void {
    if (!this.#isOurs(entry)) return;
    this.#busy(entry);
    const fact = requestFact(this.#options.profile, entry);
    if (fact) this.#log.request(fact, entry.startTime + entry.duration);
  }

  #longTask(entry: PerformanceEntry): void {
    if (!this.#isOurs(entry)) return;
    this.#busy(entry);
    this.#log.longTask(entry.duration, entry.startTime + entry.duration);
  }

  #busy({ startTime, duration }: PerformanceEntry): void {
    const spell: BusySpell = { start: startTime, end: startTime + duration };
    if (this.#waits.busy(spell)) this.#signal("slowWait", spell.end);
  }

  #isOurs({ startTime }: PerformanceEntry): boolean {
    return startTime >= this.#since && !this.#options.isSensitive();
  }

  #signal(kind: FrictionSignal, time: number): void {
    this.#log.signal(kind, time);
    this.#options.onSignal?.(this.#log.signals(performance.now()), kind);
  }

  #tokenOf(element: Element): number {
    const known = this.#tokens.get(element);
    if (known !== undefined) return known;
    this.#tokens.set(element, this.#nextToken);
    return this.#nextToken++;
  }
}

/** Whether what was clicked is selected by now: then the clicks were for that. */
function isSelected(target: Element): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    return target.selectionStart !== target.selectionEnd;
  }
  const selection = getSelection();
  return selection?.type === "Range" && selection.containsNode(target, true);
}
