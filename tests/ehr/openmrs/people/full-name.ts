import type { Person } from "./chart.ts";

/** The name as the EHR shows it: given, middle, family. */
export function fullName({ given, middle, family }: Person): string {
  return [given, middle, family].filter(Boolean).join(" ");
}
