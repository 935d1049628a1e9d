import { busyGap, longestBusy, slowWait } from "./thresholds.ts";

/** A time in which the page was busy: a request under way, a long task. Milliseconds of the page's clock. */
export interface BusySpell {
  start: number;
  end: number;
}

const mostKept = 100;

/** Says when the page was busy for long after somebody did something. One wait is one signal, however often one clicked in it. */
export class SlowWaits {
  #causes: number[] = [];
  /** By their start. */
  #spells: BusySpell[] = [];

  /** A click or a change of view. */
  cause(time: number): void {
    this.#causes = [...this.#causes.filter((cause) => time - cause <= longestBusy), time].slice(-mostKept);
  }

  /** A spell that is over, in whatever order they come. @returns whether it completes a slow wait. */
  busy(spell: BusySpell): boolean {
    const length = spell.end - spell.start;
    if (this.#causes.length === 0 || !(length >= 0) || length > longestBusy) return false;
    const kept = this.#spells.filter(({ end }) => spell.end - end <= longestBusy).slice(1 - mostKept);
    const place = kept.findLastIndex(({ start }) => start <= spell.start) + 1;
    this.#spells = kept.toSpliced(place, 0, spell);
    const waited = this.#causes.map((cause) => ({ cause, until: busyUntil(cause, this.#spells) }));
    const longest = waited.reduce((most, one) => (one.until - one.cause > most.until - most.cause ? one : most));
    if (longest.until - longest.cause < slowWait) return false;
    this.#causes = this.#causes.filter((cause) => cause > longest.until);
    return true;
  }
}

/** How long the page stayed busy from a moment on: spells that follow within `busyGap` belong together. @param spells by their start. */
export function busyUntil(cause: number, spells: readonly BusySpell[]): number {
  let until = cause;
  for (const { start, end } of spells) {
    if (start < cause) continue;
    if (start > until + busyGap) break;
    until = Math.max(until, end);
  }
  return until;
}
