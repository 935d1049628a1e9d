import type { WhenExpression, WhenKeys } from "../when/when-expression.ts";
import type { Decision, Verdict } from "./decide.ts";
import type { PushVerdict } from "./push-gate.ts";

/** The answer to *why don't I see it?*: the context keys as they are now, and for every tip the first gate that stays shut. */
export interface VerdictReport {
  keys: WhenKeys;
  tips: TipVerdict[];
}

export interface TipVerdict {
  tipId: string;
  title: string;
  language: string;
  /** The clause that has to be true. */
  when: WhenExpression;
  verdict: Verdict;
  /** Of a tip that may open by itself: why it does or does not. */
  push?: PushVerdict;
}

/** Plain JSON of what the last look decided. */
export function verdictReport(keys: WhenKeys, decisions: readonly Decision[]): VerdictReport {
  return {
    keys,
    tips: decisions.map(({ tip: { id, title, language, when }, verdict, push }) => ({
      tipId: id,
      title,
      language,
      when,
      verdict,
      ...(push ? { push } : {}),
    })),
  };
}
