import type { CompiledTip } from "../packs/compiled-pack.ts";
import { type EligibilityFacts, eligibility, type JudgedTip, judge } from "./eligibility.ts";

/** Tips after the first gate, each judged again only when something has changed that it is judged by. */
export class JudgedTips {
  #tips: readonly CompiledTip[] = [];
  #facts: EligibilityFacts = { keys: {}, progress: {}, today: "" };
  #judged: readonly JudgedTip[] = [];
  /** By the id of a tip, and by each key that its clause names: where among those judged it is. */
  #places = new Map<string, number[]>();
  #eligible = 0;

  /** How many are for this person and view: the side panel lists them, whatever the page allows. */
  get eligible(): number {
    return this.#eligible;
  }

  /** Those of higher priority first; the same list as before where nothing is judged otherwise. */
  of(tips: readonly CompiledTip[], facts: EligibilityFacts): readonly JudgedTip[] {
    const before = this.#facts;
    this.#facts = facts;
    if (tips !== this.#tips || facts.today !== before.today) {
      this.#tips = tips;
      this.#judged = judge(tips, facts);
      this.#places = placesOf(this.#judged);
      return this.#count();
    }
    const names = [...changed(before.keys, facts.keys), ...changed(before.progress, facts.progress)];
    const others = names.flatMap((name) => this.#places.get(name) ?? []);
    if (others.length === 0) return this.#judged;
    const judged = [...this.#judged];
    for (const place of others) {
      const { tip } = judged[place] as JudgedTip;
      judged[place] = { tip, eligibility: eligibility(tip, facts) };
    }
    this.#judged = judged;
    return this.#count();
  }

  #count(): readonly JudgedTip[] {
    this.#eligible = this.#judged.filter(({ eligibility }) => eligibility === "eligible").length;
    return this.#judged;
  }
}

function placesOf(judged: readonly JudgedTip[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  judged.forEach(({ tip }, place) => {
    for (const name of [tip.id, ...tip.keys]) {
      const known = places.get(name);
      if (known) known.push(place);
      else places.set(name, [place]);
    }
  });
  return places;
}

/** Names under which two records hold different things. */
function changed(before: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>>): string[] {
  const names = [...Object.keys(before), ...Object.keys(now)];
  return names.filter((name) => before[name] !== now[name] && JSON.stringify(before[name]) !== JSON.stringify(now[name]));
}
