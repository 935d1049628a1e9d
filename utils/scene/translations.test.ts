import { expect, test } from "vitest";
import type { Label, LabelRole } from "../protocol/profile.ts";
import type { WalkedPage } from "./learned-page.ts";
import { translations } from "./translations.ts";

const style = { size: 14, weight: 400, colour: "#000000" };
const label = (id: string, text: string, role: LabelRole = "button"): Label => ({
  ...{ id, text, role, style },
  places: [{ views: ["*"], place: "main" }],
});
const page = (chart: string, texts: readonly (readonly [string, string, LabelRole?])[]): WalkedPage => ({
  ...{ view: "vitals", chart, icons: [], boxes: [], tables: [], spots: [], hooks: [], sections: [], choices: [] },
  labels: texts.map(([place, text, role = "button"]) => ({
    ...{ place, text, role, shown: text, section: null, style, onScreen: true },
  })),
});
const none = new Set<string>();

test("what stands in a label's place on the same pages is what it says in the other language", () => {
  const charts = ["a", "b", "c"];
  const found = translations([label("add", "Add"), label("spo2", "SpO2", "columnheader")], {
    pages: charts.map((chart) =>
      page(chart, [
        ["head", "Add"],
        ["row", "SpO2", "columnheader"],
      ]),
    ),
    translated: charts.map((chart) =>
      page(chart, [
        ["head", "Añadir"],
        ["row", "SpO2", "columnheader"],
      ]),
    ),
    excluded: none,
  });
  expect([...found]).toEqual([["add", ["Añadir"]]]);
});

test("several of one role in one place are paired in order, but not where there are more of them, or fewer", () => {
  const pages = [
    page("a", [
      ["bar", "Add"],
      ["bar", "Print"],
    ]),
  ];
  const labels = [label("add", "Add"), label("print", "Print")];
  const inSpanish = (texts: readonly string[]) => [
    page(
      "a",
      texts.map((text) => ["bar", text] as const),
    ),
  ];
  expect(translations(labels, { pages, translated: inSpanish(["Añadir", "Imprimir"]), excluded: none }).get("print")).toEqual([
    "Imprimir",
  ]);
  expect(translations(labels, { pages, translated: inSpanish(["Añadir"]), excluded: none }).size).toBe(0);
});

test("where the EHR is not translated throughout, one label says several things", () => {
  const charts = Array.from({ length: 4 }, (_, index) => `chart ${index}`);
  const pages = charts.map((chart) => page(chart, [["head", "Add"]]));
  const translated = charts.map((chart, index) => page(chart, [["head", index === 0 ? "Add" : "Añadir"]]));
  expect(translations([label("add", "Add")], { pages, translated, excluded: none }).get("add")).toEqual(["Añadir", "Add"]);
});

test("what is not certain, or is a name or a term, is left out", () => {
  const charts = Array.from({ length: 8 }, (_, index) => `chart ${index}`);
  const pages = charts.map((chart) => page(chart, [["head", "Add"]]));
  const translated = charts.map((chart, index) => page(chart, [["head", `Añadir ${index}`]]));
  expect(translations([label("add", "Add")], { pages, translated, excluded: none }).size).toBe(0);
  const named = charts.map((chart) => page(chart, [["head", "Penicilina"]]));
  expect(translations([label("add", "Add")], { pages, translated: named, excluded: new Set(["Penicilina"]) }).size).toBe(0);
});
