import { expect, test } from "vitest";
import { barWidth, barWidths } from "./bar-width.ts";

test("a bar has one of four widths, told by its place", () => {
  for (const place of ["@banner>span", "@vitals>td 1", "@vitals>td 2", "div>p"]) {
    expect(barWidths).toContain(barWidth(place, 0, 500));
    expect(barWidth(place, 0, 500)).toBe(barWidth(place, 0, 400));
  }
});

test("a bar fits where it stands, if any width does", () => {
  expect(barWidth("@anything", 2, 100)).toBeLessThanOrEqual(96);
  expect(barWidth("@anything", 0, 30)).toBe(30);
});
