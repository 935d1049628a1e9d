import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ErrorClicks } from "./error-clicks.ts";
import { ErrorIntake } from "./error-intake.ts";
import { errorAfterClick } from "./thresholds.ts";

describe("error clicks", () => {
  test("an error within two seconds of a click is one, and one only", () => {
    const clicks = new ErrorClicks();
    clicks.click(1_000);
    expect(clicks.error(1_000 + errorAfterClick)).toBe(true);
    expect(clicks.error(1_500)).toBe(false);
  });
  test("an error without a click, before it, or long after it, is none", () => {
    const clicks = new ErrorClicks();
    expect(clicks.error(500)).toBe(false);
    clicks.click(1_000);
    expect(clicks.error(999)).toBe(false);
    expect(clicks.error(1_001 + errorAfterClick)).toBe(false);
  });
});

describe("what the page's world tells of errors", () => {
  test("is believed as a small whole number only", () => {
    const told = ["5", null, undefined, {}, -1, 0, 1.5, Number.NaN, Number.POSITIVE_INFINITY];
    expect(told.map((value) => new ErrorIntake().accept(value, 0))).toEqual(told.map(() => 0));
    expect(new ErrorIntake().accept(3, 0)).toBe(3);
    expect(new ErrorIntake().accept(1e9, 0)).toBe(50);
  });
  test("whatever a page forges, no more than a thousand errors in ten seconds are believed", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.anything(), fc.nat(9_999)), { maxLength: 200 }), (forged) => {
        const intake = new ErrorIntake();
        const times = forged.map(([, time]) => time).sort((one, other) => one - other);
        const believed = forged.reduce((sum, [told], index) => sum + intake.accept(told, times[index] ?? 0), 0);
        expect(believed).toBeLessThanOrEqual(1_000);
      }),
    );
    const flooded = new ErrorIntake();
    let believed = 0;
    for (let time = 0; time < 9_999; time += 1) believed += flooded.accept(50, time);
    expect(believed).toBe(1_000);
  });
});
