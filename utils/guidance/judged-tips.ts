import type { CompiledTip } from "../packs/compiled-pack.ts";
import { type EligibilityFacts, type JudgedTip, judge } from "./eligibility.ts";

/** Tips after the first gate, each judged again only when something has changed that it is judged by. */
export class JudgedTips {
  #tips: readonly CompiledTip[] = [];
  #facts: EligibilityFacts = { keys: {}, progress: {}, today: "" };
  #judged: readonly JudgedTip[] = [];

  /** Those of higher priority first; the same list as before where nothing is judged otherwise. */
  of(tips: readonly CompiledTip[], facts: EligibilityFacts): readonly JudgedTip[] {
    const before = this.#facts;
    this.#facts = facts;
    if (tips !== this.#tips || facts.today !== before.today) {
      this.#tips = tips;
      this.#judged = judge(tips, facts);
      return this.#judged;
    }
    const changedKeys = changed(before.keys, facts.keys);
    const changedProgress = changed(before.progress, facts.progress);
    if (changedKeys.size === 0 && changedProgress.size === 0) return this.#judged;
    this.#judged = this.#judged.map((judged) => {
      const { tip } = judged;
      const isOther = changedProgress.has(tip.id) || tip.keys.some((key) => changedKeys.has(key));
      return isOther ? (judge([tip], facts)[0] ?? judged) : judged;
    });
    return this.#judged;
  }
}

/** Names under which two records hold different things. */
function changed(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): Set<string> {
  const names = [...Object.keys(before), ...Object.keys(now)];
  return new Set(
    names.filter((name) => before[name] !== now[name] && JSON.stringify(before[name]) !== JSON.stringify(now[name])),
  );
}
