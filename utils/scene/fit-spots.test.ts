import { describe, expect, test } from "vitest";
import { fitSpots, type SpotPage } from "./fit-spots.ts";
import type { SpotSample } from "./spot.ts";

const sample = (change: Partial<SpotSample>): SpotSample => ({
  kind: "label",
  key: "nav>a 1",
  section: null,
  left: 16,
  top: 40,
  width: 80,
  height: 20,
  within: 800,
  pitch: 0,
  row: null,
  labelKey: null,
  behind: null,
  ...change,
});
const page = (chart: string, ...spots: SpotSample[]): SpotPage => ({ view: "summary", chart, spots, sections: [] });
const fitted = (pages: SpotPage[], kind: SpotSample["kind"] = "label") =>
  fitSpots(pages).spots.filter((spot) => spot.kind === kind);

describe("where things stand", () => {
  test("what every chart has at about the same place stands there", () => {
    const pages = [page("a", sample({})), page("b", sample({ left: 18, top: 42 })), page("c", sample({}))];
    expect(fitted(pages)).toMatchObject([{ x: ["l", 16, 80], y: 40, height: 20 }]);
  });

  test("what follows the length of a value has no place of its own", () => {
    const pages = [page("a", sample({ left: 100 })), page("b", sample({ left: 260 })), page("c", sample({ left: 180 }))];
    expect(fitted(pages)).toMatchObject([{ x: null, y: 40 }]);
  });

  test("what stands right behind a value follows it, however alike the walked values are", () => {
    const unit = sample({ behind: "value" });
    expect(fitted([page("a", unit), page("b", unit), page("c", unit)])).toMatchObject([{ x: null, y: 40 }]);
  });

  test("what stands below a list of any length follows it", () => {
    const pages = [page("a", sample({ top: 100 })), page("b", sample({ top: 300 }))];
    expect(fitted(pages)).toMatchObject([{ y: null }]);
  });

  test("what keeps to the right edge is measured from there, a bar whatever its length", () => {
    const pages = [40, 90, 200].map((width, chart) =>
      page(String(chart), sample({ kind: "bar", key: "p", left: 800 - 16 - width, width })),
    );
    expect(fitted(pages, "bar")).toMatchObject([{ x: ["r", 16, expect.any(Number)] }]);
  });

  test("a box that fills its part goes from edge to edge", () => {
    const pages = [page("a", sample({ kind: "box", key: "div:1", left: 0, width: 800 }))];
    expect(fitted(pages, "box")).toMatchObject([{ x: ["s", 0, 0] }]);
  });

  test("what one chart lacks is not learned", () => {
    expect(fitted([page("a", sample({})), page("b")])).toEqual([]);
  });

  test("in a list whose length is data, what only some rows have is not learned", () => {
    const row = sample({ kind: "part", key: "ul>li" });
    const inRow = sample({ row: "ul>li" });
    expect(fitted([page("a", row, row, inRow), page("b", row, row, row, inRow)])).toEqual([]);
    expect(fitted([page("a", row, row, inRow, inRow), page("b", row, inRow)])).toHaveLength(1);
  });

  test("a menu that is the same for every chart may have another label in each row", () => {
    const row = sample({ kind: "part", key: "nav>ul>li" });
    const inRow = sample({ row: "nav>ul>li" });
    expect(fitted([page("a", row, row, inRow), page("b", row, row, inRow)])).toHaveLength(1);
  });
});
