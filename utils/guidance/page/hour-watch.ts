import type { CompiledTip } from "../../packs/compiled-pack.ts";
import { Alarm } from "./alarm.ts";

const hour = 3_600_000;

/** Tells of each full hour, at which the key `hour` changes by itself; nobody waits for it unless a tip names it. */
export class HourWatch {
  readonly #next: Alarm;

  constructor(signal: AbortSignal, onHour: () => void) {
    this.#next = new Alarm(signal, () => {
      this.#wait();
      onHour();
    });
  }

  /** From now on these are the tips. */
  expect(tips: readonly Pick<CompiledTip, "keys">[]): void {
    if (tips.some(({ keys }) => keys.includes("hour"))) this.#wait();
    else this.#next.cancel();
  }

  #wait(): void {
    this.#next.set(hour - (Date.now() % hour));
  }
}
