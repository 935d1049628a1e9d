import { byPriority } from "../packs/by-priority.ts";
import type { CompiledTip } from "../packs/compiled-pack.ts";
import { evaluate } from "../when/evaluate.ts";
import type { WhenKeys } from "../when/when-expression.ts";
import type { TipProgress } from "./page-state.ts";

/** So many dismissals by one person retire a tip for that person (docs/design/tip-packs.md, gate 3). */
export const dismissalsThatRetire = 2;

export type Eligibility = "eligible" | "not-eligible" | "expired" | "retired" | "failed";

export interface EligibilityFacts {
  keys: WhenKeys;
  progress: Readonly<Record<string, TipProgress>>;
  /** `YYYY-MM-DD` */
  today: string;
}

/** The first gate: is this tip for this person, here and now? A tip that cannot be evaluated fails alone. */
export function eligibility(tip: CompiledTip, facts: EligibilityFacts): Eligibility {
  const first = isFor(tip, facts);
  if (first !== "eligible") return first;
  return (facts.progress[tip.id]?.dismissals ?? 0) >= dismissalsThatRetire ? "retired" : "eligible";
}

function isFor(
  { when, expires }: Pick<CompiledTip, "when" | "expires">,
  { keys, today }: Omit<EligibilityFacts, "progress">,
): Extract<Eligibility, "eligible" | "not-eligible" | "expired" | "failed"> {
  try {
    if (!evaluate(when, keys)) return "not-eligible";
  } catch {
    return "failed";
  }
  return expires !== null && expires < today ? "expired" : "eligible";
}

/** A tip, and whether it is for this person, here and now. */
export interface JudgedTip {
  tip: CompiledTip;
  eligibility: Eligibility;
}

/** Passes tips through the first gate. Those of higher priority come first. */
export function judge(tips: readonly CompiledTip[], facts: EligibilityFacts): JudgedTip[] {
  return byPriority(tips).map((tip) => ({ tip, eligibility: eligibility(tip, facts) }));
}

/** The tips for this person and view, those of higher priority first: what the side panel lists. */
export function eligibleTips(tips: readonly CompiledTip[], facts: EligibilityFacts): CompiledTip[] {
  return judge(tips, facts).flatMap(({ tip, eligibility }) => (eligibility === "eligible" ? [tip] : []));
}

/** The walkthroughs, scenarios, paths or commands that are for this person now, those of higher priority first. */
export function eligibleOf<Contribution extends Pick<CompiledTip, "when" | "expires" | "priority">>(
  contributions: readonly Contribution[],
  facts: Omit<EligibilityFacts, "progress">,
): Contribution[] {
  return byPriority(contributions).filter((contribution) => isFor(contribution, facts) === "eligible");
}
