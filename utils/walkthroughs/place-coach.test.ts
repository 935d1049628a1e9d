import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fits, overlaps } from "../guidance/box.ts";
import { placeCoach } from "./place-coach.ts";

const window = { width: 1280, height: 800 };
const card = { width: 328, height: 220 };
const bar = { left: 1014, top: 746, width: 250, height: 38 };

describe("where the coach stands", () => {
  test("beside the element of its step", () => {
    expect(placeCoach({ left: 100, top: 100, width: 80, height: 32 }, card, window, [bar])).toEqual({ left: 100, top: 144 });
  });

  test("without an element above the status bar, or in another corner", () => {
    expect(placeCoach(null, card, window, [bar])).toEqual({ left: 936, top: 510 });
    const rightHalf = { left: 640, top: 0, width: 640, height: 800 };
    expect(placeCoach(null, card, window, [bar, rightHalf])).toEqual({ left: 16, top: 564 });
  });

  test("nowhere where everything is to be kept clear", () => {
    expect(placeCoach(null, card, window, [{ left: 0, top: 0, ...window }])).toBeNull();
  });

  test("never covers its element nor a zone, and never leaves the window", () => {
    const box = fc.record({
      ...{ left: fc.integer({ min: -200, max: 1400 }), top: fc.integer({ min: -200, max: 900 }) },
      ...{ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 500 }) },
    });
    fc.assert(
      fc.property(fc.option(box), fc.array(box, { maxLength: 4 }), (element, zones) => {
        const place = placeCoach(element, card, window, zones);
        if (!place) return;
        const placed = { ...place, ...card };
        expect(fits(placed, window, 7)).toBe(true);
        for (const zone of element ? [element, ...zones] : zones) expect(overlaps(placed, zone)).toBe(false);
      }),
    );
  });
});
