/** A day (`YYYY-MM-DD`) as people here write it: `3 Nov 2026`. */
export function dayWords(day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString(undefined, { day: "numeric", month: "short", year: "numeric" });
}
