import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyClicks, clicksAt } from "./click-record.test-support.ts";
import { DeadClicks } from "./dead-clicks.ts";
import { deadAfter, tabReturn } from "./thresholds.ts";

const [click] = clicksAt([1_000]) as [ReturnType<typeof clicksAt>[number]];

describe("dead clicks", () => {
  test("a click that nothing answers is dead after its time, and only then", () => {
    const clicks = new DeadClicks();
    expect(clicks.click(click)).toBe(true);
    expect(clicks.due).toBe(1_000 + deadAfter);
    expect(clicks.expire(1_000 + deadAfter - 1)).toBe(0);
    expect(clicks.expire(1_000 + deadAfter)).toBe(1);
    expect(clicks.due).toBeNull();
    expect(clicks.expire(60_000)).toBe(0);
  });
  test("any answer of the page ends the wait", () => {
    const clicks = new DeadClicks();
    clicks.click(click);
    clicks.activity();
    expect(clicks.due).toBeNull();
    expect(clicks.expire(60_000)).toBe(0);
  });
  test("more clicks on the same thing are one wait", () => {
    const clicks = new DeadClicks();
    for (const again of clicksAt([0, 300, 600, 900])) clicks.click(again);
    expect(clicks.expire(10_000)).toBe(1);
  });
  test.each(["isField", "isStepper", "isGrid", "isCalendar", "opensElsewhere"] as const)(
    "never where no answer is seen: %s",
    (flag) => {
      expect(new DeadClicks().click({ ...click, target: { ...click.target, [flag]: true } })).toBe(false);
    },
  );
  test("never beside a control, nor right after the tab came back", () => {
    const clicks = new DeadClicks();
    expect(clicks.click({ ...click, target: { ...click.target, isControl: false } })).toBe(false);
    clicks.tabReturned(1_000);
    expect(clicks.click({ ...click, time: 1_000 + tabReturn - 1 })).toBe(false);
    expect(clicks.click({ ...click, time: 1_000 + tabReturn })).toBe(true);
  });
  test("never more dead clicks than clicks, and none is pending past its time", () => {
    fc.assert(
      fc.property(anyClicks, fc.array(fc.nat(20_000)), (all, answers) => {
        const clicks = new DeadClicks();
        let dead = 0;
        for (const one of all) {
          dead += clicks.expire(one.time);
          if (clicks.due !== null) expect(clicks.due).toBeGreaterThan(one.time);
          if (answers.some((answer) => Math.abs(answer - one.time) < 100)) clicks.activity();
          clicks.click(one);
        }
        dead += clicks.expire(Number.POSITIVE_INFINITY);
        expect(dead).toBeLessThanOrEqual(all.length);
        expect(clicks.due).toBeNull();
      }),
    );
  });
});
