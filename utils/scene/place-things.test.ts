import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barWidths } from "./bar-width.ts";
import type { Edges } from "./edges.ts";
import { type Area, placeThings, type Thing } from "./place-things.ts";

const edges = (left: number, top: number, width: number, height: number): Edges => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const thing = (kind: Thing["kind"], live: Edges, spot: Thing["spot"], change: Partial<Thing> = {}): Thing => ({
  kind,
  id: kind,
  live,
  spot,
  lines: 1,
  key: "p",
  own: null,
  stack: [],
  placed: [],
  ...change,
});
const area = (live: Edges, change: Partial<Area> = {}): Area => ({
  live,
  clip: null,
  spot: null,
  shares: null,
  columns: null,
  areas: [],
  things: [],
  placed: live,
  ...change,
});
const placed = (window: Area): Edges[] => {
  placeThings(window);
  const all = (one: Area): Edges[] => [...one.things.flatMap((item) => item.placed), ...one.areas.flatMap(all)];
  return all(window);
};
const follows = { x: null, y: 20, height: 20 };

/** A value, the unit behind it, a button at the right edge, and a list below, as a page has them for one length of the value. */
function page(length: number, border: number): Area {
  const row = (top: number) =>
    area(edges(0, top, 800, 40), {
      spot: { x: ["s", 0, 0], y: null, height: 40 },
      things: [thing("bar", edges(16, top + 10, length * 2, 20), { x: ["l", 16, 100], y: 10, height: 20 })],
    });
  const top = 60 + border;
  return area(edges(0, 0, 800, 600), {
    things: [
      thing("bar", edges(16 + border, 20 + border, length, 20), { x: ["l", 16, 90], y: 20, height: 20 }),
      thing("label", edges(16 + border + length + 6, 20 + border, 40, 20), follows),
      thing("label", edges(720, 20, 64, 20), { x: ["r", 16, 64], y: 20, height: 20 }),
    ],
    areas: [
      area(edges(0, top, 800, 120), {
        spot: { x: ["s", 0, 0], y: 60, height: null },
        areas: [row(top), row(top + 40), row(top + 80)],
      }),
    ],
  });
}

describe("placing what is drawn", () => {
  test("nothing follows the length of a value or the border of an abnormal one", () => {
    const value = fc.integer({ min: 4, max: 300 });
    const border = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(value, border, value, border, (length, wide, other, narrow) => {
        expect(placed(page(length, wide))).toEqual(placed(page(other, narrow)));
      }),
    );
  });

  test("every bar has one of the four widths", () => {
    const window = page(77, 0);
    placeThings(window);
    const bars = [window, ...(window.areas[0]?.areas ?? [])].flatMap(({ things }) => things.filter(({ kind }) => kind === "bar"));
    for (const { placed: lines } of bars) {
      for (const { left, right } of lines) expect(barWidths).toContain(right - left);
    }
  });

  test("what stands below a wrapped value moves down by whole lines", () => {
    const below = (lines: number) => {
      const window = area(edges(0, 0, 800, 600), {
        things: [
          thing("bar", edges(16, 20, 300, lines * 24), { x: ["l", 16, 90], y: 20, height: 20, pitch: 24 }, { lines }),
          thing("label", edges(16, 20 + lines * 24 + 12, 60, 20), { x: ["l", 16, 60], y: null, height: 20 }),
        ],
      });
      placeThings(window);
      return window.things[1]?.placed[0]?.top ?? 0;
    };
    expect(below(3) - below(2)).toBe(24);
  });

  test("the lines of a value keep their width beside something as tall as all of them", () => {
    const value = thing("bar", edges(16, 20, 180, 40), { x: ["l", 16, 90], y: 20, height: 16, pitch: 20 }, { lines: 2 });
    const heading = thing("label", edges(400, 10, 200, 60), { x: ["l", 400, 200], y: 10, height: 60 });
    placeThings(area(edges(0, 0, 800, 600), { things: [heading, value] }));
    for (const { left, right } of value.placed) expect(barWidths).toContain(right - left);
  });

  test("a page wider than the walked one keeps its right edge", () => {
    const window = area(edges(0, 0, 1800, 600), {
      things: [thing("label", edges(1700, 20, 84, 20), { x: ["r", 16, 84], y: 20, height: 20 })],
    });
    expect(placed(window)).toEqual([edges(1700, 20, 84, 20)]);
  });

  test("a unit that stands in several places keeps to the line of its value", () => {
    const unit = (border: number) => {
      const window = area(edges(0, 0, 800, 600), {
        things: [
          thing("bar", edges(16, 200 + border, 40, 20), { x: ["l", 16, 40], y: 200, height: 20 }),
          thing("label", edges(60, 202 + border, 20, 18), { x: null, y: null, height: 18 }),
        ],
      });
      return placed(window)[1]?.top;
    };
    for (const border of [0, 1, 2, 3, 5]) expect(unit(border)).toBe(201);
  });

  test("a tag that follows a value, and what is in it, tell nothing of the value's length", () => {
    const tagged = (length: number) => {
      const left = 16 + length + 8;
      const tag = area(edges(left, 16, 70, 28), {
        things: [thing("label", edges(left + 8, 20, 54, 20), { x: ["l", 8, 54], y: 4, height: 20 })],
      });
      const inner = area(edges(left, 10, 90, 40), { spot: { x: null, y: 10, height: 40 }, areas: [tag] });
      return area(edges(0, 0, 800, 600), {
        areas: [inner],
        things: [
          thing("bar", edges(16, 20, length, 20), { x: ["l", 16, 90], y: 20, height: 20 }),
          thing("box", edges(left, 10, 90, 40), null, { own: inner }),
        ],
      });
    };
    const [bar, , label] = placed(tagged(40));
    expect(label?.left).toBeGreaterThan(bar?.right ?? 0);
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 600 }), (length) => {
        expect(placed(tagged(length))).toEqual(placed(tagged(40)));
      }),
    );
  });

  test("what stands below a value, or below what follows it, does not tell how far they reach", () => {
    const below = (length: number) =>
      placed(
        area(edges(0, 0, 800, 600), {
          things: [
            thing("bar", edges(16, 20, length, 14), { x: ["l", 16, 40], y: 20, height: 14 }),
            thing("icon", edges(20 + length, 20, 12, 15), { x: null, y: 20, height: 15 }),
            thing("label", edges(16, 50, 60, 15), { x: ["l", 16, 60], y: null, height: 15 }),
            thing("box", edges(80, 50, 100, 36), { x: ["l", 80, 100], y: null, height: 36 }),
          ],
        }),
      );
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 300 }), (length) => {
        expect(below(length)).toEqual(below(30));
      }),
    );
  });

  test("what has its own place makes way for what follows a value", () => {
    const window = area(edges(0, 0, 800, 600), {
      things: [
        thing("bar", edges(16, 20, 40, 20), { x: ["l", 16, 40], y: 20, height: 20 }),
        thing("label", edges(60, 20, 80, 20), follows),
        thing("icon", edges(150, 20, 16, 16), { x: ["l", 150, 16], y: 20, height: 16 }),
      ],
    });
    const [bar, label, icon] = placed(window);
    expect(label?.left).toBeGreaterThan(bar?.right ?? 0);
    expect(icon?.left).toBeGreaterThanOrEqual(label?.right ?? 0);
  });

  test("a bar in the middle or at the right edge keeps to it, and is no wider than values usually are", () => {
    const window = area(edges(0, 0, 800, 600), {
      things: [
        thing("bar", edges(380, 20, 40, 20), { x: ["c", 0, 40], y: 20, height: 20 }),
        thing("bar", edges(700, 60, 84, 20), { x: ["r", 16, 100], y: 60, height: 20 }),
      ],
    });
    const [middle, right] = placed(window);
    expect(middle).toMatchObject({ left: 380, right: 420 });
    expect(right?.right).toBe(784);
  });

  test("what is scrolled out above has a place, too", () => {
    const header = thing("label", edges(16, 4, 60, 16), { x: ["l", 16, 60], y: null, height: 16 });
    const scrolled = area(edges(0, -1200, 800, 3000), {
      spot: { x: ["s", 0, 0], y: null, height: null },
      things: [header],
    });
    const window = area(edges(0, 0, 800, 600), { areas: [scrolled] });
    expect(placed(window)).toEqual([edges(16, 4, 60, 16)]);
    expect(scrolled.placed.top).toBe(-1200);
  });

  test("a bar stands where every chart has one, however far the page has moved it", () => {
    const tag = (left: number, width: number) =>
      placed(
        area(edges(0, 0, 800, 600), {
          things: [thing("bar", edges(left, 20, width, 20), { x: ["c", 0, 40], y: 20, height: 20 })],
        }),
      );
    expect(tag(300, 200)).toEqual(tag(16, 40));
  });

  test("a box as wide as its text is left out", () => {
    const window = area(edges(0, 0, 800, 600), { things: [thing("box", edges(20, 20, 90, 24), { x: null, y: 20, height: 24 })] });
    expect(placed(window)).toEqual([]);
  });

  test("cells stand on the learned columns of their table", () => {
    const cell = (left: number, width: number, from: number) =>
      area(edges(left, 0, width, 40), {
        columns: { from, to: from + 1 },
        things: [thing("bar", edges(left + 16, 10, 10, 20), { x: ["l", 16, 40], y: 10, height: 20 })],
      });
    const table = (first: number) =>
      area(edges(0, 0, 800, 600), {
        areas: [
          area(edges(0, 0, 800, 40), {
            shares: [0.25, 0.75],
            spot: { x: ["s", 0, 0], y: 0, height: null },
            areas: [
              area(edges(0, 0, 800, 40), {
                spot: { x: ["s", 0, 0], y: null, height: 40 },
                areas: [cell(0, first, 0), cell(first, 800 - first, 1)],
              }),
            ],
          }),
        ],
      });
    expect(placed(table(120))).toEqual(placed(table(600)));
    expect(placed(table(120)).map(({ left }) => left)).toEqual([16, 216]);
  });
});
