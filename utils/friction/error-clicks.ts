import { errorAfterClick } from "./thresholds.ts";

/** Says when the page fails right after a click. One click is one signal, however many errors follow. */
export class ErrorClicks {
  #click: number | null = null;

  click(time: number): void {
    this.#click = time;
  }

  /** @returns whether the error makes the last click an error click. */
  error(time: number): boolean {
    const isAfter = this.#click !== null && time >= this.#click && time - this.#click <= errorAfterClick;
    if (isAfter) this.#click = null;
    return isAfter;
  }
}
