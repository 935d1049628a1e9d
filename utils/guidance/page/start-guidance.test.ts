// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noScope } from "../../anchors/anchor-scope.ts";
import type { CompiledTip } from "../../packs/compiled-pack.ts";
import type { PageState } from "../page-state.ts";
import type { GuidanceHandle } from "./guidance-options.ts";
import { startGuidance } from "./start-guidance.ts";

/** Observers that observe something. */
const observing = new Set<object>();
class CountedObserver {
  observe() {
    observing.add(this);
  }
  unobserve() {}
  disconnect() {
    observing.delete(this);
  }
  takeRecords() {
    return [];
  }
}

const tip = (id: string, changes: Partial<CompiledTip> = {}): CompiledTip => ({
  ...{ id, when: { type: "compare", key: "view", operator: "==", value: "vitals" }, keys: ["view"], level: "dot", priority: 50 },
  ...{ title: id, body: [], language: "en", expires: null },
  anchor: {
    alternatives: [{ kind: "label", label: { role: "button", text: "Add" }, near: null, within: null }],
    remembered: null,
  },
  ...changes,
});

const stateOn = (view: string, tips: readonly CompiledTip[]): PageState => ({
  ...{ tips, keys: { view }, progress: {}, lessonsDone: [], coaching: null, quiet: false, pushedInShift: true, noPush: false },
  ...{ chart: null, bar: null, offline: false, unread: 0, notices: 0, reportBusy: false, reporting: false, offer: false },
});

let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-27T09:30:00") });
  for (const name of ["MutationObserver", "IntersectionObserver", "ResizeObserver"]) vi.stubGlobal(name, CountedObserver);
  document.elementFromPoint = () => document.body;
  Element.prototype.checkVisibility = () => true;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({ left: 8, top: 8, width: 40, height: 20 } as DOMRect);
  document.body.innerHTML = "<button>Add</button>";
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  observing.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function start(state: PageState): GuidanceHandle {
  const nothing = () => {};
  return startGuidance({
    ...{ signal: life.signal, surface: document.body.appendChild(document.createElement("div")), state },
    ...{ zones: { keepClear: [] }, anchorScope: noScope, statusBar: { corner: "bottom-right", right: 16, bottom: 16 } },
    ...{ pictures: { inline: () => null }, reportButton: "Report friction" },
    callbacks: {
      ...{ onReport: nothing, onOpenPanel: nothing, onSeen: nothing, onDismissed: nothing, onPushed: nothing },
      ...{ onQuiet: nothing, onBarMoved: nothing, onRun: nothing, onOffered: nothing, onOfferDeclined: nothing },
    },
  });
}

/** What guidance holds once everything that began has come to its end. */
function held(): { observers: number; timers: number } {
  vi.advanceTimersByTime(60_000);
  return { observers: observing.size, timers: vi.getTimerCount() };
}

describe("guidance at rest", () => {
  test("holds no observer and no timer while no tip is for this person and view, and again after one was", () => {
    const tips = [tip("a"), tip("b", { anchor: null })];
    const guidance = start(stateOn("lists", tips));
    expect(held()).toEqual({ observers: 0, timers: 0 });
    guidance.update(stateOn("vitals", tips));
    expect(held().observers).toBeGreaterThan(0);
    guidance.update(stateOn("lists", tips));
    expect(held()).toEqual({ observers: 0, timers: 0 });
  });

  test("waits for the next hour only for tips that name it", () => {
    const atNine = tip("a", { when: { type: "compare", key: "hour", operator: "==", value: "9" }, keys: ["hour"] });
    const guidance = start(stateOn("lists", [atNine]));
    vi.advanceTimersByTime(10_000);
    expect(guidance.verdicts().tips.map(({ verdict }) => verdict)).toEqual(["shown"]);
    vi.advanceTimersByTime(30 * 60_000);
    expect(vi.getTimerCount()).toBe(1);
    expect(guidance.verdicts().tips.map(({ verdict }) => verdict)).toEqual(["not-eligible"]);
    guidance.update(stateOn("lists", [tip("b")]));
    expect(held()).toEqual({ observers: 0, timers: 0 });
  });
});

describe("a tip that throws", () => {
  test("is off, alone, and that is told once", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    // No such attribute can be asked for.
    const anchor: CompiledTip["anchor"] = { alternatives: [{ kind: "hook", attribute: "[", value: "" }], remembered: null };
    const bad = tip("bad", { anchor, priority: 90 });
    const guidance = start(stateOn("vitals", [bad, tip("good")]));
    vi.advanceTimersByTime(60_000);
    const verdicts = () => guidance.verdicts().tips.map(({ tipId, verdict }) => `${tipId}: ${verdict}`);
    expect(verdicts()).toEqual(["bad: failed", "good: shown"]);
    expect(verdicts()).toEqual(["bad: failed", "good: shown"]);
    expect(warn.mock.calls).toEqual([["Elbow: the tip bad failed, and is off."]]);
  });
});
