import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backAndForthTime } from "./thresholds.ts";
import { ViewLoops } from "./view-loops.ts";

/** How many loops there are in going to these views, one every so many milliseconds. */
function loops(views: readonly string[], step: number): number {
  const detector = new ViewLoops();
  return views.filter((view, index) => detector.viewed(view, index * step)).length;
}

describe("going back and forth", () => {
  test("A, B, A, B within the time is one; the next needs three more", () => {
    expect(loops(["orders", "results", "orders", "results"], 2_000)).toBe(1);
    expect(loops(["orders", "results", "orders", "results", "orders", "results"], 2_000)).toBe(1);
    expect(loops(["orders", "results", "orders", "results", "orders", "results", "orders"], 2_000)).toBe(2);
  });
  test("a round through three views, a single return, or a slow change is none", () => {
    expect(loops(["orders", "results", "visits", "orders", "results", "visits"], 2_000)).toBe(0);
    expect(loops(["orders", "results", "orders"], 2_000)).toBe(0);
    expect(loops(["orders", "results", "orders", "results"], backAndForthTime / 3 + 1)).toBe(0);
  });
  test("the same view again is not another one, and unknown views may be any", () => {
    expect(loops(["orders", "orders", "results", "results", "orders", "orders"], 100)).toBe(0);
    expect(loops(["unknown", "results", "unknown", "results"], 100)).toBe(0);
  });
  test("no sequence has more loops than a third of its steps", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c")), (views) => {
        expect(loops(views, 10)).toBeLessThanOrEqual(views.length / 3);
      }),
    );
  });
});
