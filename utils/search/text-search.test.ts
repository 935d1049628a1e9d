import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TextSearch } from "./text-search.ts";

const items = [
  { title: "Report friction", more: "problem feedback" },
  { title: "Record vital signs", more: "walkthrough" },
  { title: "Órdenes: solo las de hoy", more: "" },
  { title: "Open the side panel", more: "learn my reports" },
  { title: "This alert didn’t help", more: "" },
];
const search = new TextSearch(items, ({ title, more }) => `${title} ${more}`);
const titles = (query: string, most = 10) => search.find(query, most).map(({ title }) => title);

describe("a search", () => {
  test("shows everything in its own order before anything is typed", () => {
    expect(titles("")).toHaveLength(5);
    expect(titles("  ", 2)).toEqual(["Report friction", "Record vital signs"]);
  });

  test("finds parts of words in any order, and by words that are not seen", () => {
    expect(titles("vit rec")).toEqual(["Record vital signs"]);
    expect(titles("feedback")).toEqual(["Report friction"]);
  });

  test("accents and case do not matter", () => {
    expect(titles("ORDENES")).toEqual(["Órdenes: solo las de hoy"]);
    expect(titles("órd")[0]).toBe("Órdenes: solo las de hoy");
  });

  test("either apostrophe finds the other", () => {
    expect(titles("didn't")).toEqual(["This alert didn’t help"]);
    expect(titles("didn’t")).toEqual(["This alert didn’t help"]);
  });

  test("what begins with the word goes first", () => {
    expect(titles("report")[0]).toBe("Report friction");
  });

  test("whatever is typed, it answers with items, each once, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (query) => {
        const found = search.find(query, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });
});
