/**
 * A call that is due once, and may be put off again and again: the browser is asked for a timer only where none goes off before, since on a
 * page that is busy most of them would be cleared again. None is left when the signal ends.
 */
export class Alarm {
  readonly #signal: AbortSignal;
  readonly #ring: () => void;
  readonly #early: number;
  /** Past all times where it is not set. */
  #due = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer goes off; past all times where there is none. */
  #at = Number.POSITIVE_INFINITY;

  /** @param early it may ring so many milliseconds before it is due, rather than ask for another timer. */
  constructor(signal: AbortSignal, ring: () => void, early = 0) {
    this.#signal = signal;
    this.#ring = ring;
    this.#early = early;
    signal.addEventListener("abort", () => this.cancel(), { once: true });
  }

  get isSet(): boolean {
    return this.#due < Number.POSITIVE_INFINITY;
  }

  /** In so many milliseconds from now, and not when it was due before. */
  set(milliseconds: number): void {
    if (this.#signal.aborted) return;
    this.#due = performance.now() + milliseconds;
    if (this.#at <= this.#due) return;
    this.#clear();
    this.#wait(milliseconds);
  }

  cancel(): void {
    this.#due = Number.POSITIVE_INFINITY;
    this.#clear();
  }

  /** To ask the browser takes some time, and mostly there is nothing to clear. */
  #clear(): void {
    if (this.#at < Number.POSITIVE_INFINITY) clearTimeout(this.#timer);
    this.#at = Number.POSITIVE_INFINITY;
  }

  #wait(milliseconds: number): void {
    this.#at = performance.now() + milliseconds;
    this.#timer = setTimeout(() => this.#onTimer(), milliseconds);
  }

  #onTimer(): void {
    this.#at = Number.POSITIVE_INFINITY;
    if (!this.isSet) return;
    const left = this.#due - performance.now();
    if (left > this.#early) this.#wait(left);
    else {
      this.#due = Number.POSITIVE_INFINITY;
      this.#ring();
    }
  }
}
