import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompiledWalkthrough } from "../packs/compiled-pack.ts";
import { completionEventOf } from "../packs/completion-event.ts";
import {
  afterAct,
  afterChange,
  awaited,
  endAlone,
  goBack,
  goNext,
  isFinished,
  missedOf,
  startAlone,
  startRun,
  type WalkthroughRun,
} from "./walkthrough-run.ts";

const walkthroughOf = (...events: string[][]) => ({
  id: "p.w",
  scenario: null as CompiledWalkthrough["scenario"],
  steps: events.map((each, number) => ({
    ...{ id: `s${number}`, title: "", body: [], anchor: null },
    completionEvents: each.flatMap((event) => completionEventOf(event) ?? []),
  })),
});
const vitals = walkthroughOf(["onView:vitals"], ["onClick:add"], ["onInput:weight"], ["onNext"], ["onClick:save"]);
const there = { view: "vitals" };

describe("a walkthrough", () => {
  test("ticks at its start what holds already", () => {
    expect(startRun(vitals, { view: "orders" }, 7)).toEqual({ walkthroughId: "p.w", startedAt: 7, step: 0, ticked: [] });
    expect(startRun(vitals, there, 7)).toMatchObject({ step: 1, ticked: [0] });
  });

  test("goes on by what the person does, and is finished after its last step", () => {
    let run = startRun(vitals, there, 0);
    run = afterAct(run, vitals, { kind: "click", anchors: ["add"] }, there);
    run = afterAct(run, vitals, { kind: "input", anchors: ["weight"] }, there);
    expect(run).toMatchObject({ step: 3, ticked: [0, 1, 2] });
    run = afterAct(goNext(run, vitals), vitals, { kind: "click", anchors: ["save"] }, there);
    expect(run.ticked).toEqual([0, 1, 2, 3, 4]);
    expect(isFinished(run, vitals)).toBe(true);
  });

  test("follows whoever is ahead of it, and does not tick what they passed over", () => {
    const run = afterAct(startRun(vitals, there, 0), vitals, { kind: "click", anchors: ["save"] }, there);
    expect(run).toMatchObject({ step: 5, ticked: [0, 4] });
  });

  test("does not go on by what no step waits for", () => {
    const run = startRun(vitals, there, 0);
    expect(afterAct(run, vitals, { kind: "input", anchors: ["add"] }, there)).toBe(run);
    expect(afterAct(run, vitals, { kind: "click", anchors: ["other"] }, there)).toBe(run);
    expect(afterChange(run, vitals, { view: "orders" })).toBe(run);
  });

  test("a person who goes back stays there until they act", () => {
    const back = goBack(startRun(vitals, there, 0));
    expect(back).toMatchObject({ step: 0, ticked: [0] });
    expect(goNext(back, vitals)).toMatchObject({ step: 1, ticked: [0] });
  });

  test("ticks by a when clause", () => {
    const orders = walkthroughOf(["onContext:view == 'orders' && 'nurse' in roles"], ["onNext"]);
    expect(startRun(orders, { view: "orders", roles: ["nurse"] }, 0).step).toBe(1);
    expect(startRun(orders, { view: "orders", roles: [] }, 0).step).toBe(0);
  });

  test("whatever a person does, it stays within its steps, and ticks each at most once, in order", () => {
    const move = fc.oneof(
      fc.constantFrom("next", "back", "change"),
      fc.record({ kind: fc.constantFrom("click" as const, "input" as const), anchors: fc.subarray(["add", "save", "weight"]) }),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), fc.constantFrom("vitals", "orders"), (moves, view) => {
        let run: WalkthroughRun = startRun(vitals, { view }, 0);
        for (const each of moves) {
          if (each === "next") run = goNext(run, vitals);
          else if (each === "back") run = goBack(run);
          else if (each === "change") run = afterChange(run, vitals, { view });
          else run = afterAct(run, vitals, each, { view });
          expect(run.step).toBeGreaterThanOrEqual(0);
          expect(run.step).toBeLessThanOrEqual(vitals.steps.length);
          expect(run.ticked).toEqual([...new Set(run.ticked)].sort((one, other) => one - other));
        }
      }),
    );
  });
});

describe("a scenario without guidance", () => {
  const rule = (title: string, ...events: string[]) => ({
    title,
    events: events.flatMap((event) => completionEventOf(event) ?? []),
  });
  const scenario = {
    ...vitals,
    scenario: {
      start: "vitals",
      task: [],
      pass: [rule("Opened the form", "onClick:add", "onView:form"), rule("Saved", "onClick:save")],
    },
  };
  const click = (anchor: string) => ({ kind: "click" as const, anchors: [anchor] });

  test("is passed once everything was done, in any order, and is finished only then", () => {
    let run = startAlone(scenario, 7);
    expect(missedOf(run, scenario)).toBeNull();
    run = afterAct(run, scenario, click("save"), there);
    expect(awaited(run, scenario)).toEqual([
      { kind: "click", anchor: "add" },
      { kind: "view", view: "form" },
    ]);
    expect(isFinished(run, scenario)).toBe(false);
    run = afterChange(run, scenario, { view: "form" });
    expect(missedOf(run, scenario)).toEqual([]);
    expect(isFinished(run, scenario)).toBe(true);
  });

  test("ends when the person says so, and names what was not seen; what comes afterwards does not count", () => {
    let run = endAlone(afterAct(startAlone(scenario, 7), scenario, click("add"), there));
    expect(missedOf(run, scenario)).toEqual(["Saved"]);
    run = afterAct(run, scenario, click("save"), there);
    expect(missedOf(run, scenario)).toEqual(["Saved"]);
    expect(isFinished(run, scenario)).toBe(false);
    expect(awaited(run, scenario)).toEqual([]);
  });

  test("the steps of its rehearsal do not count, and what is only said does not either", () => {
    const run = startAlone(scenario, 7);
    expect(afterAct(run, scenario, { kind: "input", anchors: ["weight"] }, there)).toBe(run);
    expect(missedOf(startRun(scenario, there, 7), scenario)).toBeNull();
  });

  test("a command of the palette ticks the step that waits for it", () => {
    const byCommand = walkthroughOf(["onCommand:p.c"], ["onNext"]);
    const run = startRun(byCommand, {}, 0);
    expect(afterAct(run, byCommand, { kind: "command", command: "p.c" }, {})).toMatchObject({ step: 1, ticked: [0] });
    expect(afterAct(run, byCommand, { kind: "command", command: "p.other" }, {})).toBe(run);
  });
});
