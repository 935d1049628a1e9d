import type { Person } from "./person.ts";

/** The name as people read it: given, middle, family. */
export function fullName({ given, middle, family }: Person): string {
  return [given, middle, family].filter(Boolean).join(" ");
}
