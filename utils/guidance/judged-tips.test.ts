import fc from "fast-check";
import { expect, test } from "vitest";
import type { CompiledTip } from "../packs/compiled-pack.ts";
import { keysOf } from "../when/keys-of.ts";
import { parseWhen } from "../when/parse-when.ts";
import { type EligibilityFacts, eligibleTips, judge } from "./eligibility.ts";
import { JudgedTips } from "./judged-tips.ts";

const clauses = ["true", "'nurse' in roles", "view == 'vitals'", "hour > 12 && tip.t1.seen", "!(view == 'orders') || hour < 3"];
const tips = clauses.map((text, number) => {
  const parsed = parseWhen(text);
  if (!parsed.ok) throw new Error(parsed.errors[0].message);
  const when = parsed.expression;
  const expires = number === 2 ? "2026-12-01" : null;
  return { id: `p.t${number}`, when, keys: keysOf(when), priority: number % 3, expires } as CompiledTip;
});

const facts: fc.Arbitrary<EligibilityFacts> = fc.record({
  keys: fc.record(
    {
      roles: fc.subarray(["nurse", "clerk"]),
      view: fc.constantFrom("vitals", "orders"),
      hour: fc.integer({ min: 0, max: 23 }),
      "tip.t1.seen": fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  progress: fc.dictionary(
    fc.constantFrom("p.t0", "p.t1", "p.t2"),
    fc.record({ seen: fc.boolean(), dismissals: fc.integer({ min: 0, max: 3 }) }),
  ),
  today: fc.constantFrom("2026-11-26", "2026-12-02"),
});

test("whatever changes, the tips are judged as if all were judged anew", () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 12 }), (times) => {
      const judged = new JudgedTips();
      for (const now of times) {
        expect(judged.of(tips, now)).toEqual(judge(tips, now));
        expect(judged.eligible).toBe(eligibleTips(tips, now).length);
      }
    }),
  );
});

test("where nothing has changed that any tip is judged by, nothing is judged", () => {
  const judged = new JudgedTips();
  const now: EligibilityFacts = { keys: { view: "vitals", hour: 9 }, progress: {}, today: "2026-11-26" };
  const before = judged.of(tips, now);
  expect(judged.of(tips, { ...now, keys: { ...now.keys } })).toBe(before);
  const later = judged.of(tips, { ...now, keys: { ...now.keys, view: "orders" } });
  expect(later.filter((each, index) => each === before[index])).toHaveLength(3);
});
