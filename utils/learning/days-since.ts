/**
 * Whole days from one local calendar day to another moment's day; negative before it.
 * @param day `YYYY-MM-DD` @returns `null` where none is given.
 */
export function daysSince(day: string | undefined, now: Date): number | null {
  if (day === undefined) return null;
  // Both as if in UTC, so that a change of the clock is no day more or less.
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((today - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);
}
