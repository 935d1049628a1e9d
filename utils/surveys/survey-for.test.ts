import { expect, test } from "vitest";
import type { CompiledSurvey } from "../packs/compiled-pack.ts";
import { type SurveySituation, surveyFor } from "./survey-for.ts";

const day = 86_400_000;
const pulse: CompiledSurvey = {
  ...{
    id: "p.pulse",
    when: { type: "in", item: { value: "nurse" }, list: "roles", negated: false },
    keys: ["roles"],
    priority: 50,
  },
  ...{ question: "How easy was it?", low: "hard", high: "easy", language: "en", expires: null, sample: 1, quietDays: 30 },
};
const nurse: SurveySituation = { keys: { roles: ["nurse"] }, today: "2026-11-26", now: 100 * day, personKey: "anna", asked: {} };
const asked = (changes: Partial<SurveySituation>, survey: Partial<CompiledSurvey> = {}) =>
  surveyFor([{ ...pulse, ...survey }], { ...nurse, ...changes })?.id ?? null;

test("a person is asked what is for them, and nobody is where nobody is known", () => {
  expect(asked({})).toBe("p.pulse");
  expect(asked({ keys: { roles: ["physician"] } })).toBeNull();
  expect(asked({ personKey: null })).toBeNull();
  expect(asked({}, { expires: "2026-11-25" })).toBeNull();
});

test("whoever was asked, even something else, is left alone for the quiet days", () => {
  expect(asked({ asked: { "p.other": 71 * day } })).toBeNull();
  expect(asked({ asked: { "p.other": 70 * day } })).toBe("p.pulse");
});

test("a sample is a share of the people, and the same people each time", () => {
  const people = Array.from({ length: 2_000 }, (_, index) => `person ${index}`);
  const sampled = people.filter((personKey) => asked({ personKey }, { sample: 0.25 }));
  expect(sampled.length / people.length).toBeGreaterThan(0.2);
  expect(sampled.length / people.length).toBeLessThan(0.3);
  expect(people.filter((personKey) => asked({ personKey }, { sample: 0.25 }))).toEqual(sampled);
});
