import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsByShare, layOutColumns, layOutRow } from "./layout.ts";

const row = { left: 0, top: 0, right: 1000, bottom: 30 };

describe("laying out a row that holds something barred", () => {
  test("what follows a bar does not follow the length of its text", () => {
    const laidOut = (length: number) =>
      layOutRow(
        [
          { x: 20, width: 96, pageWidth: length },
          { x: 20 + length + 8, width: 60, pageWidth: 60 },
        ],
        row,
      );
    expect(laidOut(40)).toEqual(laidOut(333));
    expect(laidOut(40)).toEqual([20, 124]);
  });
  test("a group at the end of the row keeps its end", () => {
    const [, button] = layOutRow(
      [
        { x: 20, width: 96, pageWidth: 50 },
        { x: 900, width: 80, pageWidth: 80 },
      ],
      row,
    );
    expect(button).toBe(900);
  });
  test("nothing is laid over what comes before it", () => {
    const item = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      width: fc.constantFrom(16, 48, 96, 160),
      pageWidth: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const sorted = items.toSorted((one, other) => one.x - other.x);
        const xs = layOutRow(sorted, row);
        xs.slice(1).forEach((x, index) => {
          expect(x).toBeGreaterThanOrEqual((xs[index] ?? 0) + (sorted[index]?.width ?? 0));
        });
      }),
    );
  });
});

describe("columns of a table", () => {
  test("learned shares fill the width", () => {
    expect(columnsByShare([0.2, 0.3, 0.5], 100, 1000)).toEqual([100, 300, 600, 1100]);
  });
  test("an unknown table's columns follow its known headers only", () => {
    const edges = layOutColumns([60, 0, null], 0, 600);
    expect(edges).toHaveLength(4);
    expect(edges.at(-1)).toBe(600);
    expect((edges[2] ?? 0) - (edges[1] ?? 0)).toBe(48);
  });
});
