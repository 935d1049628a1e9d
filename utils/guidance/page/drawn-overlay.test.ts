// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { MarkView } from "../../../components/overlay/tip-mark.ts";
import type { CompiledTip } from "../../packs/compiled-pack.ts";
import { DrawnOverlay } from "./drawn-overlay.ts";

const box = { left: 0, top: 0, width: 10, height: 10 };
const tips = ["p.a", "p.b", "p.c"].map(
  (id) => ({ id, title: id, body: [], level: "hint", language: "en" }) as unknown as CompiledTip,
);
const [a, b, c] = tips as [CompiledTip, CompiledTip, CompiledTip];
const markOf = (tip: CompiledTip, changes: Partial<MarkView> = {}): MarkView => ({
  ...{ tip, element: box, seen: false, open: false },
  place: { left: 5, top: 6, corner: "top-right" },
  ...changes,
});

let root: HTMLElement;
let overlay: DrawnOverlay;
let opened: unknown[];
const elements = new Map(tips.map((tip) => [tip.id, document.createElement("button")]));

beforeEach(() => {
  root = document.createElement("div");
  const nothing = () => {};
  opened = [];
  overlay = new DrawnOverlay({
    ...{ root, pictures: { inline: () => null } },
    actions: {
      ...{ onOpen: (...by) => opened.push(by), onLeave: nothing, onClose: nothing, onDismiss: nothing },
      ...{ onOpenPanel: nothing, onNoRoom: nothing, onFail: nothing },
    },
  });
});

function draw(marks: MarkView[], shown: CompiledTip[] = tips): void {
  overlay.draw({
    ...{ marks, window: { width: 800, height: 600 }, keepClear: [], coach: null, pushed: "", children: "bar" },
    shown: new Map(shown.map((tip) => [tip.id, { tip, element: elements.get(tip.id) as Element }])),
  });
}

const drawn = () => [...root.querySelectorAll<HTMLElement>(".mark")];
const told = () => drawn().map((mark) => `${mark.getAttribute("aria-label")}${mark.hasAttribute("data-waits") ? " waits" : ""}`);

describe("what is drawn over the page", () => {
  test("a mark stands at its place, and one that moves stays the same element", () => {
    draw([markOf(a)]);
    const [mark] = drawn() as [HTMLElement];
    expect([mark.style.left, mark.style.top, mark.dataset.corner]).toEqual(["5px", "6px", "top-right"]);
    draw([markOf(a, { place: { left: 7, top: 80, corner: "bottom-left" } })]);
    expect(drawn()).toEqual([mark]);
    expect([mark.style.left, mark.style.top, mark.dataset.corner]).toEqual(["7px", "80px", "bottom-left"]);
  });

  test("out of view a mark waits, and comes back in its order; of a tip that is not shown any more it goes", () => {
    draw([markOf(a), markOf(b), markOf(c)]);
    const before = drawn();
    draw([markOf(a), markOf(c)]);
    expect(told()).toEqual(["Tip: p.a", "Tip: p.b waits", "Tip: p.c"]);
    draw([markOf(b), markOf(c)]);
    expect(told()).toEqual(["Tip: p.a waits", "Tip: p.b", "Tip: p.c"]);
    expect(drawn()).toEqual(before);
    draw([markOf(c)], [c]);
    expect(told()).toEqual(["Tip: p.c"]);
  });

  test("an open card goes with its mark out of view", () => {
    vi.stubGlobal(
      "ResizeObserver",
      class {
        observe() {}
        disconnect() {}
      },
    );
    draw([markOf(a, { open: true })]);
    expect(root.querySelectorAll(".card")).toHaveLength(1);
    draw([]);
    expect(root.querySelectorAll(".card, .mark")).toHaveLength(0);
    vi.unstubAllGlobals();
  });

  test("marks hide without anything being drawn, until all are drawn again", () => {
    draw([markOf(a), markOf(b)]);
    overlay.hide((element) => element === elements.get(a.id));
    expect(told()).toEqual(["Tip: p.a waits", "Tip: p.b"]);
    draw([markOf(a), markOf(b)]);
    expect(told()).toEqual(["Tip: p.a", "Tip: p.b"]);
  });

  test("marks stand in the order of their tips, also where that changes", () => {
    // happy-dom has no `moveBefore` yet.
    const { moveBefore } = Element.prototype;
    Element.prototype.moveBefore = Element.prototype.insertBefore;
    draw([markOf(c)]);
    draw([markOf(a), markOf(c)]);
    expect(told()).toEqual(["Tip: p.a", "Tip: p.c"]);
    draw([markOf(b), markOf(a), markOf(c)], [c, b, a]);
    expect(told()).toEqual(["Tip: p.c", "Tip: p.b", "Tip: p.a"]);
    Element.prototype.moveBefore = moveBefore;
  });

  test("a mark that was another tip's has nothing left of that", () => {
    draw([markOf(a, { seen: true, place: { left: 1, top: 2, corner: "bottom-left" } })]);
    const [mark] = drawn() as [HTMLElement];
    overlay.hide(() => true);
    draw([markOf(b)], [b]);
    expect(drawn()).toEqual([mark]);
    expect(told()).toEqual(["Tip: p.b"]);
    expect([mark.dataset.seen, mark.style.left, mark.style.top, mark.dataset.corner]).toEqual([
      "false",
      "5px",
      "6px",
      "top-right",
    ]);
    mark.click();
    expect(opened).toEqual([["p.b", "click"]]);
  });

  test("a tip that is seen is drawn so, at its place", () => {
    draw([markOf(a)]);
    draw([markOf(a, { seen: true })]);
    const [mark] = drawn() as [HTMLElement];
    expect([mark.dataset.seen, mark.style.left]).toEqual(["true", "5px"]);
  });
});
