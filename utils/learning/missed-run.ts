/** A scenario was tried without guidance, and not all was done. */
export interface MissedRun {
  /** Milliseconds since the epoch. */
  at: number;
  /** Titles of the pass rules that were not met. */
  missed: readonly string[];
}
