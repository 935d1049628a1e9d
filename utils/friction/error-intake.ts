/** Most errors that one message may tell of, and most messages in the time below. */
const mostAtOnce = 50;
const mostMessages = 20;
/** Milliseconds. */
const rateTime = 10_000;

/**
 * Takes the numbers that the page's own world tells of its errors. The page can forge them, so what is no number is nothing, a large
 * number is a small one, and a flood is cut off.
 */
export class ErrorIntake {
  #heard: number[] = [];

  /** @returns how many errors to believe in. */
  accept(told: unknown, time: number): number {
    if (typeof told !== "number" || !Number.isInteger(told) || told < 1) return 0;
    this.#heard = this.#heard.filter((earlier) => time - earlier < rateTime);
    if (this.#heard.length >= mostMessages) return 0;
    this.#heard.push(time);
    return Math.min(told, mostAtOnce);
  }
}
