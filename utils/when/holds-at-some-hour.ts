import { evaluate } from "./evaluate.ts";
import type { WhenExpression, WhenKeys } from "./when-expression.ts";

/** Whether a clause holds at one hour of the day or another; what cannot be evaluated never does. */
export function holdsAtSomeHour(when: WhenExpression, keys: WhenKeys): boolean {
  return Array.from({ length: 24 }, (_, hour) => hour).some((hour) => {
    try {
      return evaluate(when, { ...keys, hour });
    } catch {
      return false;
    }
  });
}
