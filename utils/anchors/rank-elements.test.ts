import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ElementFeatures } from "./element-features.ts";
import { elementSimilarity, rankElements } from "./rank-elements.ts";

const element = (change: Partial<ElementFeatures> = {}): ElementFeatures => ({
  tag: "button",
  id: "",
  name: "",
  type: "button",
  className: "cds--btn cds--btn--ghost css-1x2y3z",
  role: "button",
  accessibleName: "Add",
  visibleText: "Add",
  neighbourText: "Allergies",
  attributes: {},
  path: "/html[1]/body[1]/main[1]/div[2]/header[1]/button[1]",
  rectangle: { left: 900, top: 300, width: 60, height: 32 },
  ...change,
});
const named = (name: string, change: Partial<ElementFeatures> = {}) =>
  element({ accessibleName: name, visibleText: name, ...change });
const nav = (name: string, row: number) =>
  named(name, {
    tag: "a",
    role: "link",
    type: "",
    neighbourText: "",
    attributes: { href: `/chart/${name.toLowerCase()}` },
    path: `/html[1]/body[1]/nav[1]/a[${row}]`,
    rectangle: { left: 0, top: 40 * row, width: 200, height: 40 },
  });

describe("finding an element again by what it was like", () => {
  test("a class that was renamed, an id made anew, a wrapper around it make no difference", () => {
    const changed = element({
      className: "cds--btn cds--btn--ghost css-9q8r7s",
      path: "/html[1]/body[1]/div[1]/main[1]/div[2]/header[1]/button[1]",
    });
    expect(rankElements(element(), [named("Record vitals"), changed])).toMatchObject({ verdict: "healed", index: 1 });
  });

  test("what says something else but is the same in all other ways was relabelled", () => {
    const wanted = named("Show more", { id: "more", name: "more" });
    expect(rankElements(wanted, [named("Print"), named("View all", { id: "more", name: "more" })])).toMatchObject({
      verdict: "healed",
      index: 1,
    });
  });

  test("two that are equally like it are ambiguous", () => {
    const twin = element({ path: "/html[1]/body[1]/main[1]/div[3]/header[1]/button[1]" });
    expect(rankElements(element(), [twin, { ...twin }])).toMatchObject({ verdict: "ambiguous", index: null });
  });

  test("a page without anything like it has it missing", () => {
    expect(rankElements(element(), [])).toEqual({ verdict: "missing", index: null, score: 0, margin: 0 });
    expect(rankElements(element(), [nav("Orders", 3)])).toMatchObject({ verdict: "missing", index: null });
  });

  test("a look-alike of old does not take its place when it is gone", () => {
    const vitals = element({ neighbourText: "Vitals", path: "/html[1]/body[1]/main[1]/div[1]/header[1]/button[1]" });
    const lookAlike = elementSimilarity(element(), vitals);
    expect(rankElements(element(), [vitals], { lookAlike })).toMatchObject({ verdict: "missing", index: null });
    expect(rankElements(element(), [vitals, element()], { lookAlike })).toMatchObject({ verdict: "healed", index: 1 });
  });

  test("the next in a list that moved up has a name of its own, and is not taken", () => {
    const moved = { ...nav("Orders", 2), neighbourText: "" };
    const names = { otherNames: new Set(["orders"]) };
    expect(rankElements(nav("Medications", 2), [moved], names)).toMatchObject({ verdict: "missing", index: null });
  });

  test.each([
    ["Sign order", "Approve order"],
    ["Delete", "Save"],
    ["Discontinue", "Order"],
    ["Firmar", "Guardar"],
    ["Details", "Delete"],
    ["Cancel order", "Cancel all orders"],
  ])("%s is never taken for %s", (name, other) => {
    expect(rankElements(named(name), [named(other)])).toMatchObject({ verdict: "missing", index: null, score: 0 });
  });

  test("what is seen counts as much as what is heard: neither may name something dangerous, or something else", () => {
    const search = named("Search");
    const heardOnly = (seen: string) => named("Search", { visibleText: seen });
    expect(rankElements(search, [heardOnly("Delete")]).verdict).toBe("missing");
    expect(rankElements(search, [heardOnly("New order")], { otherNames: new Set(["new order"]) }).verdict).toBe("missing");
    expect(rankElements(search, [heardOnly("")]).verdict).toBe("healed");
  });

  test("what shares no word with it is it only by an id, form name or hook of its own", () => {
    const wanted = named("Time", { attributes: { "data-part": "time" } });
    expect(rankElements(wanted, [named("Patient")]).verdict).toBe("missing");
    expect(rankElements(wanted, [named("Hour", { attributes: wanted.attributes })]).verdict).toBe("healed");
  });

  test("from one release to the next it stays in its part, by the EHR's name of it, its section, or its headings", () => {
    const section = "/html[1]/body[1]/main[1]/section[1]";
    const wanted = element({ parts: ["allergies", "chart"], path: `${section}/div[1]/button[1]` });
    const verdict = (change: Partial<ElementFeatures>) =>
      rankElements(wanted, [{ ...wanted, ...change }], { sameSurroundings: true }).verdict;
    expect(verdict({ path: `${section}/div[1]/span[1]/button[1]` })).toBe("healed");
    expect(verdict({ path: "/html[1]/body[1]/main[1]/section[2]/div[1]/button[1]" })).toBe("healed");
    expect(verdict({ parts: ["vitals", "chart"] })).toBe("missing");
    expect(verdict({ parts: ["tags", "allergies", "chart"] })).toBe("missing");
    expect(verdict({ path: `${section}/table[1]/thead[1]/tr[1]/button[1]` })).toBe("missing");
    const unnamed = element({ path: wanted.path });
    const moved = { ...unnamed, path: "/html[1]/body[1]/main[1]/section[2]/div[1]/button[1]" };
    expect(rankElements(unnamed, [moved], { sameSurroundings: true }).verdict).toBe("healed");
    expect(rankElements(unnamed, [{ ...moved, neighbourText: "Vitals" }], { sameSurroundings: true }).verdict).toBe("missing");
  });

  test("a field is never taken for a button, nor a heading for a link", () => {
    const field = named("Dose", { tag: "input", type: "text", role: "textbox" });
    expect(rankElements(field, [named("Dose")]).score).toBe(0);
    expect(rankElements(named("Orders", { tag: "h2", role: "heading" }), [nav("Orders", 1)]).score).toBe(0);
  });

  test("a link and the text in it do not make each other ambiguous", () => {
    const inner = { ...nav("Orders", 2), tag: "span", role: "", path: "/html[1]/body[1]/nav[1]/a[2]/span[1]" };
    expect(rankElements(nav("Orders", 2), [inner, nav("Orders", 2)])).toMatchObject({ verdict: "healed", index: 1 });
  });

  test("any features give a score between 0 and 1, and 1 for the element itself", () => {
    const text = fc.string({ maxLength: 30 });
    const features = fc.record({
      ...{ tag: fc.constantFrom("a", "button", "input", "div", "h2"), id: text, name: text, type: text, className: text },
      ...{ role: fc.constantFrom("", "button", "link", "textbox"), accessibleName: text, visibleText: text, neighbourText: text },
      attributes: fc.dictionary(fc.constantFrom("href", "title", "data-x", "__proto__"), text),
      path: fc.array(fc.constantFrom("div[1]", "div[2]", "main[1]")).map((steps) => `/${steps.join("/")}`),
      rectangle: fc.record({ left: fc.integer(), top: fc.integer(), width: fc.nat(), height: fc.nat() }),
    });
    fc.assert(
      fc.property(features, features, (one, other) => {
        const score = elementSimilarity(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1 + 1e-9);
        expect(elementSimilarity(one, one)).toBeCloseTo(1);
      }),
    );
  });
});
