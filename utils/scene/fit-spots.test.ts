import { describe, expect, test } from "vitest";
import { fitSpots, type SpotPage } from "./fit-spots.ts";
import type { SpotSample } from "./spot.ts";
import { spotSample } from "./spot-sample.test-support.ts";

const page = (chart: string, ...spots: SpotSample[]): SpotPage => ({ view: "summary", chart, spots, sections: [] });
const fitted = (pages: SpotPage[], kind: SpotSample["kind"] = "label") =>
  fitSpots(pages).spots.filter((spot) => spot.kind === kind);

describe("where things stand", () => {
  test("what every chart has at about the same place stands there", () => {
    const pages = [page("a", spotSample({})), page("b", spotSample({ left: 18, top: 42 })), page("c", spotSample({}))];
    expect(fitted(pages)).toMatchObject([{ x: ["l", 16, 80], y: 40, height: 20 }]);
  });

  test("what follows the length of a value has no place of its own", () => {
    const pages = [
      page("a", spotSample({ left: 100 })),
      page("b", spotSample({ left: 260 })),
      page("c", spotSample({ left: 180 })),
    ];
    expect(fitted(pages)).toMatchObject([{ x: null, y: 40 }]);
  });

  test("what stands right behind a value follows it, however alike the walked values are", () => {
    const unit = spotSample({ behind: "value" });
    expect(fitted([page("a", unit), page("b", unit), page("c", unit)])).toMatchObject([{ x: null, y: 40 }]);
  });

  test("what stands below a list of any length follows it", () => {
    const pages = [page("a", spotSample({ top: 100 })), page("b", spotSample({ top: 300 }))];
    expect(fitted(pages)).toMatchObject([{ y: null }]);
  });

  test("what keeps to the right edge is measured from there, a bar whatever its length", () => {
    const pages = [40, 90, 200].map((width, chart) =>
      page(String(chart), spotSample({ kind: "bar", key: "p", left: 800 - 16 - width, width })),
    );
    expect(fitted(pages, "bar")).toMatchObject([{ x: ["r", 16, expect.any(Number)] }]);
  });

  test("a box that fills its part goes from edge to edge", () => {
    const pages = [page("a", spotSample({ kind: "box", key: "div:1", left: 0, width: 800 }))];
    expect(fitted(pages, "box")).toMatchObject([{ x: ["s", 0, 0] }]);
  });

  test("a box that is narrower in some charts is drawn as wide as it usually is", () => {
    const pages = [200, 320, 320].map((width, chart) =>
      page(String(chart), spotSample({ kind: "box", key: "form:1>button:1", left: 16, width })),
    );
    expect(fitted(pages, "box")).toMatchObject([{ x: ["l", 16, 320] }]);
  });

  test("what one chart lacks is not learned", () => {
    expect(fitted([page("a", spotSample({})), page("b")])).toEqual([]);
  });

  test("in a list whose length is data, what only some rows have is not learned", () => {
    const row = spotSample({ kind: "part", key: "ul>li" });
    const inRow = spotSample({ row: "ul>li" });
    expect(fitted([page("a", row, row, inRow), page("b", row, row, row, inRow)])).toEqual([]);
    expect(fitted([page("a", row, row, inRow, inRow), page("b", row, inRow)])).toHaveLength(1);
  });

  test("of two units at one place, told apart by counting siblings, each has its own spot", () => {
    const unit = (chart: string) =>
      page(
        chart,
        ...[20, 60].flatMap((top, index) => [
          spotSample({ key: `div:${index + 1}>span:1 cm`, plainKey: "div>span cm", top }),
          spotSample({ key: "div>span cm", plainKey: "div>span cm", top }),
        ]),
      );
    const spots = fitted([unit("a"), unit("b"), unit("c")]);
    expect(spots.map(({ key, y }) => [key, y])).toEqual([
      ["div:1>span:1 cm", 20],
      ["div:2>span:1 cm", 60],
      ["div>span cm", null],
    ]);
  });

  test("a label alone at its place needs no counting", () => {
    const label = (chart: string) => page(chart, spotSample({ key: "div:1 a", plainKey: "div a" }), spotSample({ key: "div a" }));
    expect(fitted([label("a"), label("b")]).map(({ key }) => key)).toEqual(["div a"]);
  });

  test("a menu that is the same for every chart may have another label in each row", () => {
    const row = spotSample({ kind: "part", key: "nav>ul>li" });
    const inRow = spotSample({ row: "nav>ul>li" });
    expect(fitted([page("a", row, row, inRow), page("b", row, row, inRow)])).toHaveLength(1);
  });
});
