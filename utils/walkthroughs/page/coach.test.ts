// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { CompiledWalkthrough } from "../../packs/compiled-pack.ts";
import type { Coaching } from "../coaching.ts";
import { startRun, type WalkthroughRun } from "../walkthrough-run.ts";
import { Coach } from "./coach.ts";

const walkthrough: CompiledWalkthrough = {
  ...{ id: "p.w", title: "", language: "en", scenario: null, anchors: {} },
  steps: [{ id: "s", title: "", body: [], anchor: null, completionEvents: [] }],
} as unknown as CompiledWalkthrough;
const coachingAt = (startedAt: number): Coaching => ({ walkthrough, run: startRun(walkthrough, {}, startedAt), start: "" });

function coachKeeping(runs: (WalkthroughRun | null)[]): Coach {
  return new Coach({
    signal: new AbortController().signal,
    leadsTo: () => false,
    onRun: (run) => runs.push(run),
    onChange: () => {},
  });
}

describe("the coach", () => {
  test("stays away when the worker says again what it had said before the person ended it", () => {
    const runs: (WalkthroughRun | null)[] = [];
    const coach = coachKeeping(runs);
    coach.update(coachingAt(7), {});
    coach.next();
    coach.stop();
    coach.update({ ...coachingAt(7), run: runs[0] as WalkthroughRun }, {});
    expect(coach.coaching).toBeNull();
    expect(runs).toEqual([expect.objectContaining({ step: 1 }), null]);
  });

  test("the same walkthrough can be begun again after it was ended", () => {
    const coach = coachKeeping([]);
    coach.update(coachingAt(7), {});
    coach.stop();
    coach.update(coachingAt(8), {});
    expect(coach.coaching?.run.startedAt).toBe(8);
  });

  test("a run that the worker took away comes back when the worker gives it again", () => {
    const coach = coachKeeping([]);
    coach.update(coachingAt(7), {});
    coach.update(null, {});
    expect(coach.coaching).toBeNull();
    coach.update(coachingAt(7), {});
    expect(coach.coaching?.run.startedAt).toBe(7);
  });
});
