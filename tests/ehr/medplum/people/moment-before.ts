import type { Random } from "../../people/random.ts";
import { daysBefore } from "./days-before.ts";

const MINUTES_OF_A_DAY = 1_440;

/** Some minute that is at least `least` and less than `most` + 1 days before `now`. */
export function momentBefore(random: Random, now: Date, least: number, most: number): Date {
  return daysBefore(now, random.integer(least, most) + random.integer(0, MINUTES_OF_A_DAY - 1) / MINUTES_OF_A_DAY);
}
