/** A version of a profile, a pack or Elbow, and nothing else: *1.3.2* is no temperature of 3.2. */
const version = /^\d+\.\d+\.\d+$/;

/** Every string in a JSON value; keys are left out, and versions. Numbers are geometry. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return version.test(value) ? [] : [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(stringsIn);
}
