import { backAndForthTime } from "./thresholds.ts";

/** Says when somebody goes back and forth between two views: A, B, A, B. */
export class ViewLoops {
  #visits: { viewId: string; time: number }[] = [];

  /** @returns whether coming to this view completes a loop. The next loop begins with this view. */
  viewed(viewId: string, time: number): boolean {
    if (this.#visits.at(-1)?.viewId === viewId) return false;
    this.#visits = [...this.#visits, { viewId, time }].slice(-4);
    const [first, second, third, fourth] = this.#visits;
    if (!first || !second || !third || !fourth) return false;
    if (first.viewId !== third.viewId || second.viewId !== fourth.viewId) return false;
    // Screens that the profile does not know may be any number of different ones.
    if (first.viewId === "unknown" || second.viewId === "unknown") return false;
    if (fourth.time - first.time > backAndForthTime) return false;
    this.#visits = [fourth];
    return true;
  }
}
