import type { ClickRecord } from "./click-record.ts";
import { rageClicks, rageDistance, rageTime } from "./thresholds.ts";

/** Hears clicks and says when somebody presses the same thing again and again. One burst is one signal. */
export class RageClicks {
  #chain: ClickRecord[] = [];
  #told = false;

  /** @returns whether this click completes a rage click. */
  click(click: ClickRecord): boolean {
    const { isStepper, isGrid, isCalendar, isPagination } = click.target;
    if (isStepper || isGrid || isCalendar || isPagination) {
      this.cancel();
      return false;
    }
    if (!this.#continues(click)) this.cancel();
    this.#chain = [...this.#chain, click].slice(-rageClicks);
    const [first] = this.#chain;
    if (this.#told || this.#chain.length < rageClicks || !first) return false;
    if (click.time - first.time > rageTime || !this.#chain.every((one) => distance(one, first) <= rageDistance)) return false;
    this.#told = true;
    return true;
  }

  /** Text was selected: the clicks were for that. */
  cancel(): void {
    this.#chain = [];
    this.#told = false;
  }

  #continues(click: ClickRecord): boolean {
    const last = this.#chain.at(-1);
    if (last?.element !== click.element || click.time - last.time > rageTime) return false;
    // A count that begins anew after two is a finished double-click: what comes now is something else.
    return !(last.count === 2 && click.count === 1);
  }
}

function distance(one: ClickRecord, other: ClickRecord): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
