import type { CompiledTip } from "../packs/compiled-pack.ts";
import type { Eligibility, JudgedTip } from "./eligibility.ts";
import type { TipProgress } from "./page-state.ts";
import { type PushSituation, type PushVerdict, pushGate } from "./push-gate.ts";

/** Most marks on one screen: beyond a handful people stop seeing them. The others are in the side panel. */
export const maximumMarks = 5;

export interface Situation {
  progress: Readonly<Record<string, TipProgress>>;
  quiet: boolean;
  tabHidden: boolean;
  /** The EHR has a modal dialog open. */
  hostDialog: boolean;
  reportBusy: boolean;
  /** Somebody typed within the last 30 s. */
  typing: boolean;
  /** Tips whose mark is on the page already; typing does not take them away, it only keeps new ones from opening. */
  onPage: ReadonlySet<string>;
  /** Dismissed on this view; they stay away until it changes. */
  dismissed: ReadonlySet<string>;
  /** Tips that threw on this page; they stay off, alone. */
  failed: ReadonlySet<string>;
  push: PushSituation;
  /** Also what comes after the last mark is decided on: most looks need not know, and may have hundreds of tips. */
  isWhole: boolean;
  /** Called only for tips that pass every gate before it. May throw. */
  resolve(tip: CompiledTip): { verdict: "exact" | "healed"; element: unknown } | { verdict: "ambiguous" | "missing" };
}

export type Verdict =
  | "shown"
  | Exclude<Eligibility, "eligible">
  | "quiet"
  | "tab-hidden"
  | "host-dialog"
  | "reporting"
  | "typing"
  | "dismissed"
  | "panel-only"
  | "too-many"
  | "anchor-ambiguous"
  | "anchor-missing"
  | "anchor-taken";

/** Why a tip shows on the page, or does not: the answer to *why didn't it show?* */
export interface Decision {
  tip: CompiledTip;
  verdict: Verdict;
  /** Of a tip of level `push` whose mark is on the page: whether its card opens by itself. */
  push?: PushVerdict;
}

/**
 * Passes each tip through the gates, in this order: eligible (`judge`) · not now · number of marks · anchor; a tip of level `push` whose mark is shown
 * then through those of opening by itself. The first gate that stays shut is the verdict. Pure but for what `resolve` looks at.
 */
export function decide(tips: readonly JudgedTip[], situation: Situation): Decision[] {
  const taken = new Set<unknown>();
  const decisions: Decision[] = [];
  let { push } = situation;
  for (const { tip, eligibility } of tips) {
    if (!situation.isWhole && taken.size >= maximumMarks) break;
    const first = situation.failed.has(tip.id) ? "failed" : eligibility;
    const verdict =
      first !== "eligible"
        ? first
        : (notNow(tip, situation) ?? (taken.size >= maximumMarks ? "too-many" : anchorGate(tip, situation, taken)));
    const decision: Decision = { tip, verdict };
    decisions.push(decision);
    if (verdict !== "shown" || tip.level !== "push") continue;
    decision.push = pushGate(situation.progress[tip.id]?.seen ?? false, push);
    if (decision.push === "opens") push = { ...push, cardOpen: true };
  }
  return decisions;
}

function notNow(tip: CompiledTip, situation: Situation): Verdict | null {
  if (tip.level === "panel" || tip.anchor === null) return "panel-only";
  if (situation.quiet) return "quiet";
  if (situation.tabHidden) return "tab-hidden";
  if (situation.hostDialog) return "host-dialog";
  if (situation.reportBusy) return "reporting";
  if (situation.dismissed.has(tip.id)) return "dismissed";
  return situation.typing && !situation.onPage.has(tip.id) ? "typing" : null;
}

function anchorGate(tip: CompiledTip, situation: Situation, taken: Set<unknown>): Verdict {
  try {
    const resolved = situation.resolve(tip);
    if (!("element" in resolved)) return `anchor-${resolved.verdict}`;
    // Two marks on one element would hide each other.
    if (taken.has(resolved.element)) return "anchor-taken";
    taken.add(resolved.element);
    return "shown";
  } catch {
    return "failed";
  }
}
