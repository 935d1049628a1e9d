// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anchorScope, noScope } from "../../anchors/anchor-scope.ts";
import { describeElement } from "../../anchors/page/describe-element.ts";
import * as healing from "../../anchors/page/heal-anchor.ts";
import type { CompiledTip } from "../../packs/compiled-pack.ts";
import { AnchorFinder } from "./anchor-finder.ts";

beforeEach(() => {
  Element.prototype.checkVisibility = () => true;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({ left: 8, top: 8, width: 40, height: 20 } as DOMRect);
});
afterEach(() => vi.restoreAllMocks());

const finderKnowing = (...labels: string[]) =>
  new AnchorFinder(
    anchorScope({
      zones: { patient: [".banner"], placeAttributes: [] },
      vocabulary: { labels: labels.map((text) => ({ text })) },
    }),
  );

/** A tip for the button *Add*, which the page has as it was described. */
function tipForAdd(): CompiledTip {
  document.body.innerHTML = `<main><h2>Allergies</h2><button id="add">Add</button></main>`;
  const features = describeElement(document.getElementById("add") as Element, noScope);
  return {
    ...{ id: "p.add", when: { type: "constant", value: true }, keys: [], level: "dot", priority: 50, title: "", body: [] },
    ...{ language: "en", expires: null },
    anchor: {
      alternatives: [{ kind: "label", label: { role: "button", text: "Add" }, near: null, within: null }],
      remembered: { features, lookAlike: 0, verbs: [] },
    },
  };
}

describe("finding a tip's element, look by look", () => {
  test("the alternatives lead to it: nothing is searched", () => {
    const search = vi.spyOn(healing, "healAnchor");
    const tip = tipForAdd();
    const finder = finderKnowing("Add");
    expect(finder.look(0)(tip)).toMatchObject({ verdict: "exact", element: document.getElementById("add") });
    expect(search).not.toHaveBeenCalled();
  });

  test("a button with a new name is found by what else it is like, and kept as long as it is that", () => {
    const tip = tipForAdd();
    const button = document.getElementById("add") as HTMLElement;
    button.textContent = "Add new";
    const finder = finderKnowing("Add", "Print");
    expect(finder.look(0)(tip)).toEqual({ verdict: "healed", element: button });
    expect(finder.look(1)(tip)).toEqual({ verdict: "healed", element: button });
    button.textContent = "Print";
    expect(finder.look(2)(tip)).toMatchObject({ verdict: "missing", element: null });
  });

  test("a button that is gone is searched for once in five seconds, and again in another view", () => {
    const search = vi.spyOn(healing, "healAnchor");
    const tip = tipForAdd();
    document.getElementById("add")?.remove();
    const finder = finderKnowing();
    for (const now of [0, 100, 4_999]) expect(finder.look(now)(tip).verdict).toBe("missing");
    expect(search).toHaveBeenCalledTimes(1);
    finder.look(5_000)(tip);
    expect(search).toHaveBeenCalledTimes(2);
    finder.forget();
    finder.look(5_001)(tip);
    expect(search).toHaveBeenCalledTimes(3);
  });

  test("one search in a look, however many anchors are gone", () => {
    const search = vi.spyOn(healing, "healAnchor");
    const tip = tipForAdd();
    document.getElementById("add")?.remove();
    const find = finderKnowing().look(0);
    for (const id of ["p.a", "p.b", "p.c"]) find({ ...tip, id });
    expect(search).toHaveBeenCalledTimes(1);
  });
});
