/** A moment in the form of the REST API, or null. */
export function restDate(date: Date | undefined): string | null {
  return date ? date.toISOString().replace("Z", "+0000") : null;
}
