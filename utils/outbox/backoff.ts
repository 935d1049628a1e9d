/** Waits before each further attempt, in seconds: quick while a hiccup is likely, then rarely; the last one repeats. */
const waits = [2, 5, 15, 60, 300, 900, 3_600] as const;

/**
 * When to try again, milliseconds from now.
 * @param attempts how many have failed. @param random 0…1, spreads a fleet's attempts over ±20 %.
 */
export function backoff(attempts: number, random: number): number {
  const seconds = waits[Math.min(Math.max(attempts, 1), waits.length) - 1] ?? 3_600;
  return Math.round(seconds * 1_000 * (0.8 + 0.4 * random));
}
