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
  /** There where a scenario is done without guidance. */
  alone?: {
    /** Numbers of the pass rules that were met. */
    met: readonly number[];
    /** The person has said that they are done. */
    ended: boolean;
  };
}

type Steps = Pick<CompiledWalkthrough, "id" | "steps" | "scenario">;
type Event = CompiledWalkthrough["steps"][number]["completionEvents"][number];

/** Something that a person did in the page or in the palette: on these anchors, or by this command. */
export type Act = { kind: "click" | "input"; anchors: readonly string[] } | { kind: "command"; command: string };

/** Begins a walkthrough. What holds already is ticked. @param now milliseconds since the epoch. */
export function startRun(walkthrough: Steps, keys: WhenKeys, now: number): WalkthroughRun {
  return afterChange({ walkthroughId: walkthrough.id, startedAt: now, step: 0, ticked: [] }, walkthrough, keys);
}

/** Begins a scenario without guidance. @param now milliseconds since the epoch. */
export function startAlone({ id }: Pick<CompiledWalkthrough, "id">, now: number): WalkthroughRun {
  return { walkthroughId: id, startedAt: now, step: 0, ticked: [], alone: { met: [], ended: false } };
}

/** The person says that they are done, with all that was asked or without. */
export function endAlone(run: WalkthroughRun): WalkthroughRun {
  return run.alone ? { ...run, alone: { ...run.alone, ended: true } } : run;
}

/**
 * How a scenario without guidance has ended: as soon as all of its pass rules were met, or when the person says so.
 * @returns titles of the rules that were not met; `null` while it goes on, and for a run with guidance.
 */
export function missedOf({ alone }: WalkthroughRun, { scenario }: Pick<CompiledWalkthrough, "scenario">): string[] | null {
  if (!alone || !scenario) return null;
  const missed = scenario.pass.filter((_, number) => !alone.met.includes(number)).map(({ title }) => title);
  return alone.ended || missed.length === 0 ? missed : null;
}

/**
 * The view or another key has changed: ticks the step whose condition holds now, and those after it as long as theirs do. Asked for at a
 * change only, so that a person who goes back to a step can stay there.
 */
export function afterChange(run: WalkthroughRun, { steps, scenario }: Steps, keys: WhenKeys): WalkthroughRun {
  if (run.alone) return met(run, scenario, (event) => holds(event, keys));
  let next = run;
  while (steps[next.step]?.completionEvents.some((event) => holds(event, keys))) next = tick(next, next.step);
  return next;
}

/**
 * The person has clicked on an anchor, put something into it, or chosen a command. Whoever is ahead of the guidance is followed: the first step from here on
 * that waits for this is ticked, and those before it are passed over.
 */
export function afterAct(run: WalkthroughRun, walkthrough: Steps, act: Act, keys: WhenKeys): WalkthroughRun {
  const isIt = (event: Event) => isBy(event, act);
  if (run.alone) return met(run, walkthrough.scenario, isIt);
  const at = walkthrough.steps.findIndex(({ completionEvents }, step) => step >= run.step && completionEvents.some(isIt));
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

/** Whether no step is left; of a run without guidance, whether it was passed. */
export function isFinished(run: WalkthroughRun, walkthrough: Steps): boolean {
  return run.alone ? missedOf(run, walkthrough)?.length === 0 : run.step >= walkthrough.steps.length;
}

/** The events that a run still waits for. */
export function awaited(run: WalkthroughRun, { steps, scenario }: Steps): Event[] {
  const { alone } = run;
  if (!alone) return steps.slice(run.step).flatMap(({ completionEvents }) => completionEvents);
  if (alone.ended) return [];
  return (scenario?.pass ?? []).filter((_, number) => !alone.met.includes(number)).flatMap(({ events }) => events);
}

function met(run: WalkthroughRun, scenario: Steps["scenario"], isMet: (event: Event) => boolean): WalkthroughRun {
  const { alone } = run;
  if (!alone || alone.ended || !scenario) return run;
  const now = scenario.pass.flatMap(({ events }, number) => (!alone.met.includes(number) && events.some(isMet) ? [number] : []));
  return now.length === 0 ? run : { ...run, alone: { ...alone, met: [...alone.met, ...now].sort((one, other) => one - other) } };
}

function isBy(event: Event, act: Act): boolean {
  if (act.kind === "command") return event.kind === "command" && event.command === act.command;
  return event.kind === act.kind && "anchor" in event && act.anchors.includes(event.anchor);
}

function tick(run: WalkthroughRun, step: number): WalkthroughRun {
  const ticked = run.ticked.includes(step) ? run.ticked : [...run.ticked, step].sort((one, other) => one - other);
  return { ...run, step: step + 1, ticked };
}

function holds(event: Event, keys: WhenKeys): boolean {
  if (event.kind === "view") return keys.view === event.view;
  return event.kind === "context" && evaluate(event.when, keys);
}
