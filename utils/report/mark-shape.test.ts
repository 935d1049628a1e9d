import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { mark } from "../protocol/report.ts";
import { markFrom, pointOf } from "./mark-shape.ts";

const window = { width: 1440, height: 900 };

describe("marking a spot", () => {
  test("an arrow goes from the press to where it was let go, and points there", () => {
    const arrow = markFrom("arrow", { x: 100, y: 100 }, { x: 300, y: 180 }, window);
    expect(arrow).toEqual({ kind: "arrow", x: 300, y: 180, from: { x: 100, y: 100 }, labelId: null });
    expect(pointOf(arrow)).toEqual({ x: 300, y: 180 });
  });
  test("a box is the same whichever corner it was begun at", () => {
    const box = markFrom("box", { x: 300, y: 180 }, { x: 100, y: 100 }, window);
    expect(box).toEqual({ kind: "box", x: 100, y: 100, width: 200, height: 80, labelId: null });
    expect(box).toEqual(markFrom("box", { x: 100, y: 180 }, { x: 300, y: 100 }, window));
    expect(pointOf(box)).toEqual({ x: 200, y: 140 });
  });
  test("a tap sets an arrow and a box of the usual size", () => {
    const at = { x: 700, y: 400 };
    expect(markFrom("arrow", at, at, window)).toMatchObject({ x: 700, y: 400, from: { x: 796, y: 472 } });
    expect(markFrom("box", at, { x: 702, y: 401 }, window)).toMatchObject({ width: 240, height: 64 });
  });
  test("whatever is drawn lies in the window and fits the protocol", () => {
    const coordinate = fc.double({ min: -500, max: 5_000, noNaN: true });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(fc.constantFrom("pin", "arrow", "box"), point, point, (kind, start, end) => {
        const drawn = markFrom(kind, start, end, window);
        expect(z.safeParse(mark, drawn).success).toBe(true);
        expect(drawn.x).toBeLessThan(window.width);
        expect(drawn.y).toBeLessThan(window.height);
      }),
    );
  });
});
