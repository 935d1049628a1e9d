const DAY = 86_400_000;

/** The moment that many days (also fractions of days) before another. */
export function daysBefore(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY);
}
