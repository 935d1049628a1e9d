import type { CompiledTip } from "../packs/compiled-pack.ts";
import { type EligibilityFacts, type JudgedTip, judge } from "./eligibility.ts";

/** Tips after the first gate, which are judged again only when something has changed that they could be judged by. */
export class JudgedTips {
  #tips: readonly CompiledTip[] = [];
  #facts = "";
  #judged: readonly JudgedTip[] = [];

  of(tips: readonly CompiledTip[], facts: EligibilityFacts): readonly JudgedTip[] {
    const text = JSON.stringify(facts);
    if (tips === this.#tips && text === this.#facts) return this.#judged;
    this.#tips = tips;
    this.#facts = text;
    this.#judged = judge(tips, facts);
    return this.#judged;
  }
}
