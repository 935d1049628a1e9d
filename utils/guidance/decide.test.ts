import { describe, expect, test } from "vitest";
import type { CompiledTip } from "../packs/compiled-pack.ts";
import { contextKeys, dayOf } from "./context-keys.ts";
import { type Decision, decide as decideJudged, maximumMarks, type Situation } from "./decide.ts";
import { type EligibilityFacts, eligibleTips, judge } from "./eligibility.ts";

function tip(id: string, changes: Partial<CompiledTip> = {}): CompiledTip {
  return {
    ...{
      id,
      when: { type: "compare", key: "view", operator: "==", value: "vitals" },
      keys: ["view"],
      level: "hint",
      priority: 50,
    },
    ...{
      title: id,
      body: [],
      anchor: { alternatives: [{ kind: "hook", attribute: "id", value: id }], remembered: null },
      language: "en",
      expires: null,
    },
    ...changes,
  };
}

type Given = Situation & EligibilityFacts;

const calm: Given = {
  ...{ keys: { view: "vitals" }, progress: {}, today: "2026-11-30", quiet: false, tabHidden: false, hostDialog: false },
  ...{ reportBusy: false, typing: false, onPage: new Set(), dismissed: new Set(), failed: new Set() },
  push: {
    ...{ noPush: false, now: 100_000, viewSince: 95_000, chartSince: null },
    ...{ cardOpen: false, pushedOnChart: false, pushedInShift: false },
  },
  isWhole: true,
  resolve: ({ id }) => ({ verdict: "exact", element: id }),
};

const decide = (tips: readonly CompiledTip[], given: Given) => decideJudged(judge(tips, given), given);
const verdicts = (decisions: Decision[]) => decisions.map((decision) => `${decision.tip.id}: ${decision.verdict}`);
const one = (changes: Partial<Given>, tipChanges: Partial<CompiledTip> = {}) =>
  decide([tip("a", tipChanges)], { ...calm, ...changes })[0] as Decision;

describe("decide", () => {
  test.each<[string, Partial<Given>, Partial<CompiledTip>]>([
    ["shown", {}, {}],
    ["not-eligible", { keys: { view: "orders" } }, {}],
    ["expired", {}, { expires: "2026-11-29" }],
    ["shown", {}, { expires: "2026-11-30" }],
    ["retired", { progress: { a: { seen: true, dismissals: 2 } } }, {}],
    ["shown", { progress: { a: { seen: true, dismissals: 1 } } }, {}],
    ["panel-only", {}, { level: "panel" }],
    ["quiet", { quiet: true }, {}],
    ["tab-hidden", { tabHidden: true }, {}],
    ["host-dialog", { hostDialog: true }, {}],
    ["reporting", { reportBusy: true }, {}],
    ["dismissed", { dismissed: new Set(["a"]) }, {}],
    ["typing", { typing: true }, {}],
    ["shown", { typing: true, onPage: new Set(["a"]) }, {}],
    ["anchor-missing", { resolve: () => ({ verdict: "missing" }) }, {}],
    ["anchor-ambiguous", { resolve: () => ({ verdict: "ambiguous" }) }, {}],
    ["failed", { failed: new Set(["a"]) }, {}],
  ])("says %s", (verdict, situation, changes) => {
    expect(one(situation, changes).verdict).toBe(verdict);
  });

  test("shuts an earlier gate before it looks at a later one", () => {
    const looked: string[] = [];
    const resolve: Situation["resolve"] = ({ id }) => {
      looked.push(id);
      return { verdict: "missing" };
    };
    one({ keys: {}, quiet: true, resolve });
    one({ quiet: true, typing: true, resolve });
    expect(looked).toEqual([]);
  });

  test("lets one tip fail alone", () => {
    const resolve: Situation["resolve"] = ({ id }) => {
      if (id === "bad") throw new Error("broken");
      return { verdict: "exact", element: id };
    };
    const broken = tip("worse", { when: null as unknown as CompiledTip["when"] });
    expect(verdicts(decide([tip("bad"), broken, tip("good")], { ...calm, resolve }))).toEqual([
      "bad: failed",
      "worse: failed",
      "good: shown",
    ]);
  });

  test("opens one tip by itself, the one of highest priority, and shows the others' marks", () => {
    const tips = [tip("low", { level: "push" }), tip("high", { level: "push", priority: 90 }), tip("hint")];
    expect(decide(tips, calm).map(({ tip: { id }, verdict, push }) => [id, verdict, push])).toEqual([
      ["high", "shown", "opens"],
      ["low", "shown", "one-on-screen"],
      ["hint", "shown", undefined],
    ]);
    const seen = { high: { seen: true, dismissals: 0 } };
    expect(decide(tips, { ...calm, progress: seen }).map(({ push }) => push)).toEqual(["seen", "opens", undefined]);
  });

  test("gives an element to the tip of higher priority, and keeps the number of marks small", () => {
    const same: Situation["resolve"] = () => ({ verdict: "exact", element: "same" });
    expect(verdicts(decide([tip("low"), tip("high", { priority: 90 })], { ...calm, resolve: same }))).toEqual([
      "high: shown",
      "low: anchor-taken",
    ]);
    const many = decide(
      Array.from({ length: maximumMarks + 2 }, (_, number) => tip(`t${number}`)),
      calm,
    );
    expect(many.filter((decision) => decision.verdict === "shown")).toHaveLength(maximumMarks);
    expect(many.at(-1)?.verdict).toBe("too-many");
  });

  test("stops after the last mark where nobody asks for the rest, and says the same until then", () => {
    const tips = Array.from({ length: 3 * maximumMarks }, (_, number) => tip(`t${number}`));
    const resolve: Situation["resolve"] = ({ id }) =>
      id.endsWith("1") ? { verdict: "missing" } : { verdict: "exact", element: id };
    const whole = decide(tips, { ...calm, resolve });
    const short = decide(tips, { ...calm, resolve, isWhole: false });
    expect(short).toEqual(whole.slice(0, maximumMarks + 1));
    expect(decide(tips.slice(0, 3), { ...calm, isWhole: false })).toHaveLength(3);
  });
});

test("the side panel lists what is eligible, whatever the page allows", () => {
  const tips = [tip("a"), tip("panel", { level: "panel", priority: 80 }), tip("other", { expires: "2020-01-01" })];
  expect(eligibleTips(tips, calm).map(({ id }) => id)).toEqual(["panel", "a"]);
});

test("contextKeys knows the hour, the network, and what was read and finished", () => {
  const now = new Date(2026, 10, 3, 19, 30);
  const progress = { "p.a": { seen: true, dismissals: 0 } };
  const keys = contextKeys({ keys: { view: "x" }, progress, lessonsDone: ["p.w"], offline: true }, now);
  expect(keys).toEqual({
    view: "x",
    hour: 19,
    offline: true,
    "tip.p.a.seen": true,
    "walkthrough.p.w.done": true,
    "scenario.p.w.passed": true,
  });
  expect(dayOf(now)).toBe("2026-11-03");
});
