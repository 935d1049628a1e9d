import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps } from "../guidance/box.ts";
import { placePalette } from "./place-palette.ts";

const window = { width: 1440, height: 900 };
const banner = { left: 256, top: 48, width: 1100, height: 100 };

describe("the palette's place", () => {
  test("is the upper middle, or below what may not be covered", () => {
    expect(placePalette(window, [])).toEqual({ left: 440, top: 108, width: 560, height: 440 });
    expect(placePalette(window, [banner])).toEqual({ left: 440, top: 164, width: 560, height: 440 });
  });

  test("is in the window, at 200 % zoom and on a telephone, too", () => {
    expect(placePalette({ width: 720, height: 450 }, [banner])).toMatchObject({ left: 80, top: 164, height: 270 });
    expect(placePalette({ width: 320, height: 480 }, [])).toMatchObject({ left: 16, width: 288 });
  });

  test("ends above a menu at the lower edge, and what was scrolled away does not draw it out of the window", () => {
    const menu = { left: 0, top: 385, width: 720, height: 65 };
    const away = { left: 0, top: -160, width: 720, height: 45 };
    expect(placePalette({ width: 720, height: 450 }, [away, menu])).toEqual({ left: 80, top: 54, width: 560, height: 315 });
  });

  test("covers nothing that may not be covered wherever there is room, and is never lower than the window", () => {
    const zone = fc.record({
      left: fc.integer({ min: 0, max: 1400 }),
      top: fc.integer({ min: -600, max: 880 }),
      width: fc.integer({ min: 1, max: 1440 }),
      height: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(zone, { maxLength: 4 }), (zones) => {
        const place = placePalette(window, zones);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + place.height).toBeLessThanOrEqual(window.height);
        const upper = placePalette(window, []);
        if (place.top !== upper.top) expect(zones.some((each) => overlaps(place, each))).toBe(false);
      }),
    );
  });
});
