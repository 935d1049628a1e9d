import type { CompiledWalkthrough } from "../packs/compiled-pack.ts";
import { evaluate } from "../when/evaluate.ts";
import type { WhenKeys } from "../when/when-expression.ts";

/** How far one person has come in a walkthrough. Plain JSON: it outlasts navigation and reload. */
export interface WalkthroughRun {
  walkthroughId: string;
  /** Milliseconds since the epoch; tells one run from the next. */
  startedAt: number;
  /** Number of the step that is to be done; as many as there are steps once it is finished. */
  step: number;
  /** Numbers of the steps that were done, and not only passed over, in order. */
  ticked: readonly number[];
}

type Steps = Pick<CompiledWalkthrough, "id" | "steps">;

/** Begins a walkthrough. What holds already is ticked. @param now milliseconds since the epoch. */
export function startRun(walkthrough: Steps, keys: WhenKeys, now: number): WalkthroughRun {
  return afterChange({ walkthroughId: walkthrough.id, startedAt: now, step: 0, ticked: [] }, walkthrough, keys);
}

/**
 * The view or another key has changed: ticks the step whose condition holds now, and those after it as long as theirs do. Asked for at a
 * change only, so that a person who goes back to a step can stay there.
 */
export function afterChange(run: WalkthroughRun, { steps }: Steps, keys: WhenKeys): WalkthroughRun {
  let next = run;
  while (steps[next.step]?.completionEvents.some((event) => holds(event, keys))) next = tick(next, next.step);
  return next;
}

/**
 * The person has clicked on an anchor, or put something into it. Whoever is ahead of the guidance is followed: the first step from here on
 * that waits for this is ticked, and those before it are passed over.
 */
export function afterAct(
  run: WalkthroughRun,
  walkthrough: Steps,
  act: { kind: "click" | "input"; anchors: readonly string[] },
  keys: WhenKeys,
): WalkthroughRun {
  const at = walkthrough.steps.findIndex(
    ({ completionEvents }, step) =>
      step >= run.step &&
      completionEvents.some((event) => event.kind === act.kind && "anchor" in event && act.anchors.includes(event.anchor)),
  );
  return at < 0 ? run : afterChange(tick(run, at), walkthrough, keys);
}

/** The person goes on by themselves. The step counts as done where that is how it is done, else it is passed over. */
export function goNext(run: WalkthroughRun, { steps }: Steps): WalkthroughRun {
  const step = steps[run.step];
  if (!step) return run;
  return step.completionEvents.some(({ kind }) => kind === "next") ? tick(run, run.step) : { ...run, step: run.step + 1 };
}

/** The person goes back to the step before. */
export function goBack(run: WalkthroughRun): WalkthroughRun {
  return { ...run, step: Math.max(0, run.step - 1) };
}

/** Whether no step is left. */
export function isFinished(run: WalkthroughRun, { steps }: Steps): boolean {
  return run.step >= steps.length;
}

function tick(run: WalkthroughRun, step: number): WalkthroughRun {
  const ticked = run.ticked.includes(step) ? run.ticked : [...run.ticked, step].sort((one, other) => one - other);
  return { ...run, step: step + 1, ticked };
}

function holds(event: CompiledWalkthrough["steps"][number]["completionEvents"][number], keys: WhenKeys): boolean {
  if (event.kind === "view") return keys.view === event.view;
  return event.kind === "context" && evaluate(event.when, keys);
}
