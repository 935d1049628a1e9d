import { dayOf } from "../../utils/guidance/context-keys.ts";
import { holdsAtSomeHour } from "../../utils/when/holds-at-some-hour.ts";
import { parseWhen } from "../../utils/when/parse-when.ts";
import type { WhenKeys } from "../../utils/when/when-expression.ts";

/** Whether a contribution is for somebody in the practice environment, at one hour of the day or another. */
export function mayShow({ when, expires }: { when: string; expires?: string | undefined }, keys: WhenKeys): boolean {
  const parsed = parseWhen(when);
  if (!parsed.ok || (expires !== undefined && expires < dayOf(new Date()))) return false;
  return holdsAtSomeHour(parsed.expression, { ...keys, environment: "practice" });
}
