import type { ClickRecord } from "./click-record.ts";
import { deadAfter, tabReturn } from "./thresholds.ts";

/** Most clicks that wait for an answer at once; of a quicker sequence the later ones are not judged. */
const mostPending = 10;

/** Judges clicks that nothing answers. While none is pending, nobody needs to watch the page. */
export class DeadClicks {
  #pending: ClickRecord[] = [];
  #returned = Number.NEGATIVE_INFINITY;

  /** @returns whether the click is worth waiting for. */
  click(click: ClickRecord): boolean {
    const { isControl, isStepper, isGrid, isCalendar, isField, opensElsewhere } = click.target;
    if (!isControl || isStepper || isGrid || isCalendar || isField || opensElsewhere) return false;
    if (click.time - this.#returned < tabReturn) return false;
    // A second click on what is being judged is part of the same wait.
    if (this.#pending.length >= mostPending || this.#pending.some(({ element }) => element === click.element)) return false;
    this.#pending.push(click);
    return true;
  }

  /** The page answered: its tree changed, it scrolled, something was selected, the address changed. */
  activity(): void {
    this.#pending = [];
  }

  /** The tab is in front again; what was clicked before it went cannot be judged. */
  tabReturned(time: number): void {
    this.#returned = time;
    this.#pending = [];
  }

  /** @returns how many clicks have waited their time in vain by now. */
  expire(now: number): number {
    const before = this.#pending.length;
    this.#pending = this.#pending.filter(({ time }) => now - time < deadAfter);
    return before - this.#pending.length;
  }

  /** When the oldest pending click will have waited long enough; `null` while none is pending. */
  get due(): number | null {
    const [first] = this.#pending;
    return first ? first.time + deadAfter : null;
  }
}
