import { parseWhen } from "../when/parse-when.ts";
import type { WhenExpression } from "../when/when-expression.ts";

/** By what a step of a walkthrough is done. */
export type CompletionEvent =
  | { kind: "click" | "input"; anchor: string }
  | { kind: "view"; view: string }
  | { kind: "context"; when: WhenExpression }
  /** A command of the palette was chosen. */
  | { kind: "command"; command: string }
  | { kind: "next" };

/** Where in the text what follows the colon begins; for messages. */
export const eventArgumentOffset = (text: string) => text.indexOf(":") + 1;

/** Reads `onClick:vitals-add` and its like, as utils/protocol/pack.ts accepts them. @returns `null` where the when clause is not sound. */
export function completionEventOf(text: string): CompletionEvent | null {
  const argument = text.slice(eventArgumentOffset(text));
  if (text.startsWith("onClick:")) return { kind: "click", anchor: argument };
  if (text.startsWith("onInput:")) return { kind: "input", anchor: argument };
  if (text.startsWith("onView:")) return { kind: "view", view: argument };
  if (text.startsWith("onCommand:")) return { kind: "command", command: argument };
  if (!text.startsWith("onContext:")) return { kind: "next" };
  const parsed = parseWhen(argument);
  return parsed.ok ? { kind: "context", when: parsed.expression } : null;
}
