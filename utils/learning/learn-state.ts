import { type EligibilityFacts, eligibleOf } from "../guidance/eligibility.ts";
import type { CompiledPack, CompiledPath, CompiledWalkthrough } from "../packs/compiled-pack.ts";
import type { WalkthroughRun } from "../walkthroughs/walkthrough-run.ts";
import { isUpAgain, type Learned } from "./learned.ts";
import type { MissedRun } from "./missed-run.ts";
import { type PathProgress, pathProgress } from "./path-progress.ts";

/** What one person can learn here, and how far they are. */
export interface LearnState {
  /** Their paths, those of higher priority first. */
  paths: { path: CompiledPath; progress: PathProgress }[];
  /** Every walkthrough and scenario, those of higher priority first. */
  lessons: LearnEntry[];
}

export interface LearnEntry {
  lesson: CompiledWalkthrough;
  /** Title of the view on which a scenario begins; empty for a walkthrough. */
  start: string;
  /** `null`: not done yet. */
  learned: Learned | null;
  /** It was learned, and is to be done again now. */
  isUpAgain: boolean;
  /** How the scenario's last run without guidance ended, where not all was done. */
  missed: MissedRun | null;
  /** How far they are, where they are in it now. */
  run: WalkthroughRun | null;
}

export interface LearnFacts extends Omit<EligibilityFacts, "progress"> {
  progress: { learned: Readonly<Record<string, Learned>>; missed: Readonly<Record<string, MissedRun>> };
  run: WalkthroughRun | null;
  /** `YYYY-MM-DD` */
  goLive: string | null;
  /** Milliseconds since the epoch. */
  now: number;
  viewTitle(viewId: string): string | null;
}

/** Collects what packs have for a person to learn. */
export function learnState(packs: readonly CompiledPack[], facts: LearnFacts): LearnState {
  const { progress, run, now, goLive } = facts;
  const lessons = eligibleOf(
    packs.flatMap(({ walkthroughs, scenarios }) => [...walkthroughs, ...scenarios]),
    facts,
  );
  const known = new Set(lessons.map(({ id }) => id));
  const paths = eligibleOf(
    packs.flatMap((pack) => pack.paths),
    facts,
  );
  return {
    paths: paths.map((path) => ({ path, progress: pathProgress(path, { learned: progress.learned, known, goLive, now }) })),
    lessons: lessons.map((lesson) => {
      const learned = progress.learned[lesson.id] ?? null;
      return {
        lesson,
        start: lesson.scenario ? (facts.viewTitle(lesson.scenario.start) ?? "") : "",
        learned,
        isUpAgain: learned !== null && isUpAgain(learned, now),
        missed: progress.missed[lesson.id] ?? null,
        run: run?.walkthroughId === lesson.id ? run : null,
      };
    }),
  };
}
