import { describe, expect, test } from "vitest";
import { type PushSituation, type PushVerdict, pushGate } from "./push-gate.ts";

const calm: PushSituation = {
  ...{ noPush: false, now: 100_000, viewSince: 95_000, chartSince: 20_000 },
  ...{ cardOpen: false, pushedOnChart: false, pushedInShift: false },
};

describe("a tip that may open by itself", () => {
  test.each<[PushVerdict, Partial<PushSituation>]>([
    ["opens", {}],
    ["opens", { chartSince: null }],
    ["no-push-view", { noPush: true }],
    ["one-for-shift", { pushedInShift: true }],
    ["one-for-chart", { pushedOnChart: true }],
    ["one-on-screen", { cardOpen: true }],
    ["new-chart", { chartSince: 41_000 }],
    ["not-at-breakpoint", { viewSince: 80_000 }],
  ])("%s", (verdict, change) => {
    expect(pushGate(false, { ...calm, ...change })).toBe(verdict);
  });

  test("never does for somebody who has seen it", () => {
    expect(pushGate(true, calm)).toBe("seen");
  });
});
