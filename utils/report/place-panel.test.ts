import { describe, expect, test } from "vitest";
import { placePanel } from "./place-panel.ts";

describe("where the report panel stands", () => {
  test("leaves room below for what opens in it, and does not move while there is some", () => {
    const first = placePanel(500, 1_000, null);
    expect(first).toEqual({ top: 316, height: 500 });
    expect(placePanel(580, 1_000, first)).toEqual({ top: 316, height: 580 });
    expect(placePanel(500, 1_000, { top: 316, height: 580 })).toEqual({ top: 316, height: 500 });
  });

  test("moves up by what there is no room for, and stays off the status bar", () => {
    expect(placePanel(700, 1_000, { top: 316, height: 500 })).toEqual({ top: 236, height: 700 });
  });

  test("in a low window it begins at the top and is as high as there is room; the rest scrolls", () => {
    expect(placePanel(500, 600, null)).toEqual({ top: 16, height: 500 });
    expect(placePanel(700, 600, { top: 16, height: 500 })).toEqual({ top: 16, height: 520 });
    expect(placePanel(500, 120, null)).toEqual({ top: 16, height: 96 });
  });
});
