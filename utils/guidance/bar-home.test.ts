import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barHome, otherSide } from "./bar-home.ts";
import { barBox, placeBar } from "./place-bar.ts";

const window = { width: 1280, height: 800 };
const bar = { width: 240, height: 38 };

describe("a status bar that was dragged", () => {
  test("belongs to the nearer side", () => {
    expect(barHome({ left: 100, top: 700, ...bar }, window)).toEqual({ corner: "bottom-left", right: 100, bottom: 62 });
    expect(barHome({ left: 1000, top: 740, ...bar }, window)).toEqual({ corner: "bottom-right", right: 40, bottom: 22 });
    expect(otherSide({ corner: "bottom-left", right: 100, bottom: 62 }).corner).toBe("bottom-right");
  });

  test("stays in the lower half of the window, wherever it is dropped", () => {
    const place = fc.record({ left: fc.integer({ min: -500, max: 2_000 }), top: fc.integer({ min: -500, max: 2_000 }) });
    fc.assert(
      fc.property(place, ({ left, top }) => {
        const box = barBox(placeBar(barHome({ left, top, ...bar }, window), bar, window, []), bar, window);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(window.width);
        expect(box.top).toBeGreaterThanOrEqual(window.height / 2);
        expect(box.top + box.height).toBeLessThanOrEqual(window.height);
      }),
    );
  });
});
