import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyClicks, clicksAt } from "./click-record.test-support.ts";
import type { ClickRecord } from "./click-record.ts";
import { RageClicks } from "./rage-clicks.ts";
import { rageClicks, rageDistance, rageTime } from "./thresholds.ts";

/** How many rage clicks a sequence holds. */
function rages(clicks: readonly ClickRecord[]): number {
  const detector = new RageClicks();
  return clicks.filter((click) => detector.click(click)).length;
}

describe("rage clicks", () => {
  test("four clicks on one thing within a second are one, however long it goes on", () => {
    expect(rages(clicksAt([0, 200, 400, 600]))).toBe(1);
    expect(rages(clicksAt([0, 200, 400, 600, 800, 1_000, 1_200, 1_400, 1_600]))).toBe(1);
    expect(rages(clicksAt([0, 200, 400, 600, 5_000, 5_200, 5_400, 5_600]))).toBe(2);
  });
  test("three are none, nor are four that take longer, lie apart, or are on several things", () => {
    expect(rages(clicksAt([0, 200, 400]))).toBe(0);
    expect(rages(clicksAt([0, 400, 800, 1_200]))).toBe(0);
    expect(rages(clicksAt([0, 200, 400, 600]).map((click, index) => ({ ...click, x: index * 20 })))).toBe(0);
    expect(rages(clicksAt([0, 200, 400, 600]).map((click, index) => ({ ...click, element: index % 2 })))).toBe(0);
  });
  test.each(["isGrid", "isStepper", "isCalendar", "isPagination"] as const)(
    "never where clicking again is normal: %s",
    (flag) => {
      expect(rages(clicksAt([0, 150, 300, 450, 600, 750], { [flag]: true }))).toBe(0);
    },
  );
  test("two double-clicks one after the other are two double-clicks", () => {
    const doubles = clicksAt([0, 120, 700, 820]);
    expect(doubles.map(({ count }) => count)).toEqual([1, 2, 1, 2]);
    expect(rages(doubles)).toBe(0);
  });
  test("clicks that select or copy text are for that", () => {
    const detector = new RageClicks();
    const told = clicksAt([0, 100, 200, 300, 400]).map((click, index) => {
      if (index === 2) detector.cancel();
      return detector.click(click);
    });
    expect(told).not.toContain(true);
  });
  test("whenever one is told, the last clicks fulfil every threshold", () => {
    let told = 0;
    fc.assert(
      fc.property(anyClicks, (clicks) => {
        const detector = new RageClicks();
        clicks.forEach((click, index) => {
          if (!detector.click(click)) return;
          told++;
          const last = clicks.slice(index - rageClicks + 1, index + 1);
          const [first] = last;
          expect(last).toHaveLength(rageClicks);
          for (const one of last) {
            expect(one.element).toBe(click.element);
            expect(click.time - one.time).toBeLessThanOrEqual(rageTime);
            expect(Math.hypot(one.x - (first?.x ?? 0), one.y - (first?.y ?? 0))).toBeLessThanOrEqual(rageDistance);
            const { isGrid, isStepper, isCalendar, isPagination } = one.target;
            expect([isGrid, isStepper, isCalendar, isPagination]).not.toContain(true);
          }
        });
      }),
    );
    expect(told).toBeGreaterThan(0);
  });
});
