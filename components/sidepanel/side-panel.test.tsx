// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LearnEntry } from "../../utils/learning/learn-state.ts";
import type { NewsItem } from "../../utils/notices/news-item.ts";
import type { WhenExpression } from "../../utils/when/when-expression.ts";
import type { ReportEntry } from "./report-list.tsx";
import { SidePanel, type SidePanelProps } from "./side-panel.tsx";

let root: HTMLElement;
let props: SidePanelProps;

const report: ReportEntry = {
  ...{
    id: "r1",
    day: "2026-11-28",
    viewTitle: "Medications",
    category: "too-many-clicks",
    couldHarm: true,
    chartNumber: "7KQ2MN",
    progress: "received",
  },
  ...{ caseNumber: 41, caseState: "fixed", answer: { text: "Asked once now.", day: "2026-11-29" }, isUnread: true },
};

beforeEach(() => {
  root = document.body.appendChild(document.createElement("div"));
  props = {
    ...{
      page: "ready",
      viewTitle: "Vitals",
      person: "known",
      offline: false,
      tab: "tips",
      tips: [],
      learn: { paths: [], lessons: [] },
      survey: null,
      news: [],
      practice: { isHere: false, address: null },
      reports: [report],
      why: null,
    },
    site: { reportButton: "Report friction", safety: { phone: "4-5555" } },
    ...{
      onTab: vi.fn(),
      onStart: vi.fn(),
      onPrint: vi.fn(),
      onWhy: vi.fn(),
      onReport: vi.fn(),
      onSurvey: vi.fn(),
      onTipSeen: vi.fn(),
      onNoticeSeen: vi.fn(),
      onAnswerRead: vi.fn(),
    },
  };
});

afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(changes: Partial<SidePanelProps> = {}): Promise<string> {
  await act(() => render(<SidePanel {...props} {...changes} />, root));
  return root.textContent ?? "";
}

describe("SidePanel", () => {
  test("shows each tip in full, in its language", async () => {
    const body = [{ type: "paragraph" as const, children: [{ type: "text" as const, text: "Todo el texto." }] }];
    const text = await show({ tips: [{ id: "a", title: "Título", body, language: "es", seen: false, isOnPage: false }] });
    expect(text).toContain("Todo el texto.");
    expect(root.querySelector("h3")?.lang).toBe("es");
  });

  test("what is known of the screen in front stands before its tips; all that is told stands under News, by what it is", async () => {
    const item = (change: Partial<NewsItem>): NewsItem => ({
      ...{ id: "n1", kind: "known-issue", title: "Slow", owner: "IT", day: "2026-11-25", until: "2026-12-01", caseNumber: 41 },
      ...{ text: [], viewTitle: "Vitals", isAtHand: true, isNew: true },
      ...change,
    });
    const news = [item({}), item({ id: "n2", kind: "fixed", title: "Printing works", isAtHand: false, isNew: false })];
    const atHand = await show({ news });
    expect(atHand).toContain("Known issue");
    expect(atHand).not.toContain("Printing works");
    expect(root.querySelector("#side-tab-news")?.textContent).toBe("News1 new");
    const all = await show({ news, tab: "news" });
    expect([...root.querySelectorAll(".news-group h2")].map((each) => each.textContent)).toEqual(["Known issues", "Fixed"]);
    expect(all).toContain("Case 41");
    expect(await show({ tab: "news" })).toContain("No news");
  });

  test("a question can be answered, or put off, and nothing is sent before somebody has chosen", async () => {
    const survey = { id: "p.pulse", question: "How easy was it?", low: "Very hard", high: "Very easy", language: "en" };
    expect(await show({ survey })).toContain("How easy was it?");
    const [send, later] = root.querySelectorAll<HTMLButtonElement>(".survey button");
    expect(send?.disabled).toBe(true);
    const points = [...root.querySelectorAll<HTMLInputElement>(".survey input")];
    expect(points.map((point) => point.ariaLabel ?? point.getAttribute("aria-label"))).toEqual([
      "1, Very hard",
      "2",
      "3",
      "4",
      "5, Very easy",
    ]);
    await act(() => points[3]?.click());
    await act(() => send?.click());
    expect(props.onSurvey).toHaveBeenLastCalledWith("p.pulse", 4);
    await act(() => later?.click());
    expect(props.onSurvey).toHaveBeenLastCalledWith("p.pulse", null);
  });

  test("what one can learn: whether it is done, how far one is, and a way to begin", async () => {
    const step = (id: string, title: string) => ({ id, title, body: [], anchor: null, completionEvents: [] });
    const walkthrough = {
      ...{ id: "p.w", keys: [], priority: 50, title: "Record vital signs", body: [], language: "en", expires: null },
      ...{ when: { type: "constant", value: true } as const, anchors: {}, steps: [step("open", "Open"), step("save", "Save")] },
      scenario: null,
    };
    const run = { walkthroughId: "p.w", startedAt: 1, step: 1, ticked: [0] };
    const entry: LearnEntry = { lesson: walkthrough, start: "", learned: null, isUpAgain: false, missed: null, run };
    const done = { doneAt: 1, stage: 0, stageAt: 1 };
    expect(await show({ tab: "learn", learn: { paths: [], lessons: [entry] } })).toContain("2 steps");
    expect(root.querySelector("[aria-current='step']")?.textContent).toBe("Save");
    expect(root.querySelector(".learn-done")).toBeNull();
    await show({ tab: "learn", learn: { paths: [], lessons: [{ ...entry, learned: done, run: null }] } });
    expect(root.querySelector(".learn-done")?.textContent).toBe("Done");
    root.querySelector<HTMLElement>(".learn-start")?.click();
    expect(props.onStart).toHaveBeenCalledWith("p.w");
    expect(await show({ tab: "learn" })).toContain("Nothing to learn here yet");
  });

  test("a path: how much of it is done, what is next, and by when; a scenario begins in the practice environment only", async () => {
    const lesson = (id: string, scenario: boolean) => ({
      ...{ id, keys: [], priority: 50, title: `Title of ${id}`, body: [], language: "en", expires: null },
      ...{ when: { type: "constant", value: true } as const, anchors: {}, steps: [] },
      scenario: scenario ? { start: "vitals", task: [], pass: [] } : null,
    });
    const entry = { start: "", learned: null, isUpAgain: false, missed: null, run: null };
    const lessons = [
      { ...entry, lesson: lesson("p.a", false) },
      { ...entry, lesson: lesson("p.b", true), missed: { at: 1, missed: ["Saved"] } },
    ];
    const item = { isUpAgain: false, due: "2026-12-03" };
    const path = {
      id: "p.p",
      when: { type: "constant", value: true } as const,
      keys: [],
      priority: 50,
      title: "Nurse",
      body: [],
    };
    const progress = {
      items: [
        { ...item, lessonId: "p.a", isDone: true },
        { ...item, lessonId: "p.b", isDone: false },
      ],
      ...{ done: 1, next: "p.b" },
    };
    const learn = { lessons, paths: [{ path: { ...path, language: "en", expires: null, items: [] }, progress }] };
    const text = await show({ tab: "learn", learn, practice: { isHere: false, address: "https://practice.example.org/" } });
    expect(text).toContain("1 of 2 done");
    expect(text).toContain("by 3 Dec");
    expect(text).toContain("Not seen last time: Saved");
    expect(root.querySelector("[aria-current='step'] a")?.textContent).toBe("Title of p.b");
    expect(root.querySelector("[aria-current='step'] button")).toBeNull();
    expect(root.querySelector<HTMLAnchorElement>(".learn-where a")?.href).toBe("https://practice.example.org/");
    await show({ tab: "learn", learn, practice: { isHere: true, address: null } });
    root.querySelector<HTMLElement>("[aria-current='step'] button")?.click();
    expect(props.onStart).toHaveBeenCalledWith("p.b");
  });

  test("a trainer asks why a tip does not show, and reads which gate stopped it and what it is judged by", async () => {
    await show();
    const details = root.querySelector("details");
    expect(details?.open).toBe(false);
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
    expect(props.onWhy).toHaveBeenCalled();
    const inOrders: WhenExpression = { type: "compare", key: "view", operator: "==", value: "orders" };
    const verdict = (tipId: string, title: string, is: "not-eligible" | "anchor-missing") => ({
      ...{ tipId, title, language: "en", when: inOrders, verdict: is },
    });
    const text = await show({
      why: {
        keys: { view: "vitals" },
        tips: [verdict("a", "For orders", "not-eligible"), verdict("b", "At a button", "anchor-missing")],
      },
    });
    for (const words of ["For orders", "view == 'orders'", "No element fits its anchor.", "view", '"vitals"']) {
      expect(text).toContain(words);
    }
    // The condition is shown where it is what stops the tip.
    expect(root.querySelectorAll(".why code")).toHaveLength(1);
  });

  test("shows what became of a report in plain words", async () => {
    const text = await show({ tab: "reports" });
    expect(text).toContain("quote 7KQ-2MN");
    for (const words of [
      "Medications",
      "too many clicks",
      "Fixed",
      "Asked once now.",
      "New answer",
      "Case 41",
      "Could harm a patient",
    ]) {
      expect(text).toContain(words);
    }
  });

  test.each<[string, Partial<SidePanelProps>, string]>([
    ["no tips", {}, "No tips for this screen"],
    ["no reports", { tab: "reports", reports: [] }, "No reports yet"],
    ["unknown person", { person: "unknown" }, "Elbow does not know who is signed in"],
    ["unknown person's reports", { person: "unknown", tab: "reports" }, "Elbow does not know who is signed in"],
    ["another page", { page: "no-profile" }, "This page is not the EHR"],
    ["no network", { offline: true }, "The network is down"],
  ])("says so: %s", async (_name, changes, words) => {
    expect(await show(changes)).toContain(words);
  });

  test("never shows a known person's reports to an unknown one", async () => {
    expect(await show({ person: "unknown", tab: "reports" })).not.toContain("Asked once now.");
  });

  test("moves between tabs with the arrow keys", async () => {
    await show();
    root.querySelector("[role=tablist]")?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    expect(props.onTab).toHaveBeenCalledWith("learn");
  });
});
