import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Box, fits, overlaps } from "./box.ts";
import { placeBar } from "./place-bar.ts";
import { placeCard } from "./place-card.ts";
import { markSize, placeMark } from "./place-mark.ts";

const window = { width: 1280, height: 800 };
const card = { width: 320, height: 140 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const anyBox = fc
  .tuple(
    fc.integer({ min: -200, max: 1400 }),
    fc.integer({ min: -200, max: 900 }),
    fc.integer({ min: 1, max: 900 }),
    fc.integer({ min: 1, max: 500 }),
  )
  .map(([left, top, width, height]) => box(left, top, width, height));

describe("placeCard", () => {
  test("stands below its element, or above where there is no room", () => {
    expect(placeCard(box(100, 100, 80, 32), card, window, [])).toEqual({ left: 100, top: 144 });
    expect(placeCard(box(100, 700, 80, 32), card, window, [])).toEqual({ left: 100, top: 548 });
  });

  test("moves away from what may not be covered", () => {
    expect(placeCard(box(100, 100, 80, 32), card, window, [box(0, 130, 1280, 100)])).toBeNull();
    expect(placeCard(box(600, 100, 80, 32), card, window, [box(0, 130, 690, 100)])).toEqual({ left: 692, top: 100 });
  });

  test("never covers its element nor a zone, and never leaves the window", () => {
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { maxLength: 4 }), (element, zones) => {
        const place = placeCard(element, card, window, zones);
        if (!place) return;
        const placed = { ...place, ...card };
        expect(fits(placed, window, 7)).toBe(true);
        for (const zone of [element, ...zones]) expect(overlaps(placed, zone)).toBe(false);
      }),
    );
  });
});

describe("placeMark", () => {
  test("stands outside the upper right corner", () => {
    expect(placeMark(box(100, 100, 80, 32), window, [])).toEqual({ left: 176, top: 80, corner: "top-right" });
  });

  test("takes another corner at the window's edge or beside a zone, or none", () => {
    expect(placeMark(box(1200, 100, 80, 32), window, [])?.corner).toBe("top-left");
    expect(placeMark(box(100, 0, 80, 32), window, [])?.corner).toBe("bottom-right");
    expect(placeMark(box(100, 100, 80, 32), window, [box(0, 0, 1280, 99)])?.corner).toBe("bottom-right");
    expect(placeMark(box(100, 100, 80, 32), window, [box(0, 0, 1280, 800)])).toBeNull();
  });

  test("never covers a zone", () => {
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { maxLength: 4 }), (element, zones) => {
        const place = placeMark(element, window, zones);
        if (!place) return;
        const placed = { left: place.left, top: place.top, width: markSize - 1, height: markSize - 1 };
        for (const zone of zones)
          expect(overlaps(placed, zone) && overlaps({ ...placed, left: place.left + 0.5 }, zone)).toBe(false);
      }),
    );
  });
});

describe("placeBar", () => {
  const profile = { corner: "bottom-right", right: 16, bottom: 16 } as const;
  const bar = { width: 240, height: 44 };

  test("stands in the profile's corner", () => {
    expect(placeBar(profile, bar, window, [])).toEqual({ side: "right", inset: 16, bottom: 16 });
  });

  test("rises above a zone, or changes sides", () => {
    expect(placeBar(profile, bar, window, [box(900, 740, 380, 60)])).toEqual({ side: "right", inset: 16, bottom: 68 });
    expect(placeBar(profile, bar, window, [box(900, 300, 380, 500)])).toEqual({ side: "left", inset: 16, bottom: 16 });
  });

  test("is in the window, however narrow that gets", () => {
    const far = { ...profile, right: 900 };
    expect(placeBar(far, bar, { width: 400, height: 800 }, [])).toMatchObject({ side: "right", inset: 152 });
    expect(placeBar(far, bar, { width: 200, height: 800 }, [])).toMatchObject({ inset: 0 });
  });

  test("stays where it is when everything is kept clear", () => {
    expect(placeBar(profile, bar, window, [box(0, 0, 1280, 800)])).toEqual({ side: "right", inset: 16, bottom: 16 });
  });
});
