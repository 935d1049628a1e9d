import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { busyUntil, SlowWaits } from "./slow-waits.ts";
import { slowWait } from "./thresholds.ts";

const spell = fc.tuple(fc.nat(20_000), fc.nat(6_000)).map(([start, length]) => ({ start, end: start + length }));

describe("slow waits", () => {
  test("a click that keeps the page busy for four seconds is one", () => {
    const waits = new SlowWaits();
    waits.cause(1_000);
    expect(waits.busy({ start: 1_050, end: 4_000 })).toBe(false);
    expect(waits.busy({ start: 4_200, end: 5_100 })).toBe(true);
    expect(waits.busy({ start: 5_200, end: 9_000 })).toBe(false);
  });
  test("clicking again while waiting makes no second wait", () => {
    const waits = new SlowWaits();
    for (const time of [0, 1_000, 2_000, 3_000]) waits.cause(time);
    expect(waits.busy({ start: 10, end: 9_000 })).toBe(true);
    expect(waits.busy({ start: 1_010, end: 9_000 })).toBe(false);
  });
  test("what began before the click, after a pause, or goes on for ever is not its doing", () => {
    const waits = new SlowWaits();
    waits.cause(1_000);
    expect(waits.busy({ start: 0, end: 9_000 })).toBe(false);
    expect(waits.busy({ start: 3_000, end: 9_000 })).toBe(false);
    expect(waits.busy({ start: 1_010, end: 100_000 })).toBe(false);
  });
  test("busy without anybody having done anything is none", () => {
    expect(new SlowWaits().busy({ start: 0, end: 9_000 })).toBe(false);
  });
  test("the order in which spells are heard does not matter", () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 20 }), fc.nat(20_000), (spells, cause) => {
        const inOrder = spells.toSorted((one, other) => one.start - other.start);
        const until = busyUntil(cause, inOrder);
        expect(until).toBeGreaterThanOrEqual(cause);
        const waits = new SlowWaits();
        waits.cause(cause);
        expect(spells.map((one) => waits.busy(one)).includes(true)).toBe(until - cause >= slowWait);
      }),
    );
  });
});
