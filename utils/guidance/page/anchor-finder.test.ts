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
    // Nothing is known of what changes, so that every look reads the page anew.
    () => null,
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

  test("a button with a new name is found by what else it is like, once the page had time, and kept as long as it is that", () => {
    const tip = tipForAdd();
    const button = document.getElementById("add") as HTMLElement;
    button.textContent = "Add new";
    const finder = finderKnowing("Add", "Print");
    expect(finder.look(0)(tip).verdict).toBe("missing");
    expect(finder.nextSearchAt).toBe(1_200);
    expect(finder.look(1_200)(tip)).toEqual({ verdict: "healed", element: button });
    expect(finder.look(1_201)(tip)).toEqual({ verdict: "healed", element: button });
    expect(finder.nextSearchAt).toBeNull();
    button.textContent = "Print";
    expect(finder.look(1_202)(tip)).toMatchObject({ verdict: "missing", element: null });
  });

  test("a button that is gone is searched for ever more seldom, and anew in another view", () => {
    const search = vi.spyOn(healing, "healAnchor");
    const tip = tipForAdd();
    document.getElementById("add")?.remove();
    const finder = finderKnowing();
    const searchesUntil = (now: number) => {
      expect(finder.look(now)(tip).verdict).toBe("missing");
      return search.mock.calls.length;
    };
    expect([0, 1_199, 1_200, 6_199, 6_200, 16_199, 16_200].map(searchesUntil)).toEqual([0, 0, 1, 1, 2, 2, 3]);
    finder.forget();
    expect([16_201, 17_400, 17_401].map(searchesUntil)).toEqual([3, 3, 4]);
  });

  test("one search in a look, however many anchors are gone; the others are next", () => {
    const search = vi.spyOn(healing, "healAnchor");
    const tip = tipForAdd();
    document.getElementById("add")?.remove();
    const finder = finderKnowing();
    const look = (now: number) => {
      const find = finder.look(now);
      for (const id of ["p.a", "p.b", "p.c"]) find({ ...tip, id });
      return [search.mock.calls.length, finder.nextSearchAt];
    };
    expect([0, 1_200, 1_400, 1_600].map(look)).toEqual([
      [0, 1_200],
      [1, 1_400],
      [2, 1_600],
      [3, null],
    ]);
  });

  test("tells when something may lie over the page: what is put into the body, or into what is in it, and what nobody knows of", () => {
    tipForAdd();
    const record = (target: Node, addedNodes: readonly Node[] = [document.createElement("p")]) =>
      ({ type: "childList", target, addedNodes, removedNodes: [] }) as unknown as MutationRecord;
    let changes: readonly MutationRecord[] | null = null;
    const finder = new AnchorFinder(noScope, () => changes);
    const coversAfter = (next: typeof changes) => {
      changes = next;
      finder.look(0);
      return finder.takeCovering();
    };
    const [main, heading] = [document.querySelector("main"), document.querySelector("h2")] as [Element, Element];
    expect(coversAfter(null)).toBe(true);
    expect(coversAfter([record(heading)])).toBe(false);
    expect(coversAfter([record(heading), record(main)])).toBe(true);
    expect(coversAfter([record(document.body)])).toBe(true);
    expect(coversAfter([record(document.body, [])])).toBe(false);
    expect(finder.takeCovering()).toBe(false);
  });
});
