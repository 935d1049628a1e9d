import type { CompiledPath } from "../packs/compiled-pack.ts";
import { isUpAgain, type Learned } from "./learned.ts";

/** How far a person is in a path. */
export interface PathProgress {
  items: {
    lessonId: string;
    isDone: boolean;
    /** It was learned, and is to be done again now. */
    isUpAgain: boolean;
    /** Last day by which it should be done, `YYYY-MM-DD`; `null` without a date of go-live. */
    due: string | null;
  }[];
  done: number;
  /** What to do now: what comes up again first, then the first that is not done; `null` when nothing is. */
  next: string | null;
}

/**
 * @param known ids of the lessons that this person can begin; items that are not among them are left out.
 * @param goLive `YYYY-MM-DD`
 * @param now milliseconds since the epoch.
 */
export function pathProgress(
  { items }: Pick<CompiledPath, "items">,
  {
    learned,
    known,
    goLive,
    now,
  }: { learned: Readonly<Record<string, Learned>>; known: ReadonlySet<string>; goLive: string | null; now: number },
): PathProgress {
  const progress = items
    .filter(({ lessonId }) => known.has(lessonId))
    .map(({ lessonId, dueDay }) => {
      const done = learned[lessonId];
      return {
        lessonId,
        isDone: done !== undefined,
        isUpAgain: done !== undefined && isUpAgain(done, now),
        due: goLive === null || dueDay === null ? null : dayAfter(goLive, dueDay),
      };
    });
  const next = progress.find((item) => item.isUpAgain) ?? progress.find(({ isDone }) => !isDone);
  return { items: progress, done: progress.filter(({ isDone }) => isDone).length, next: next?.lessonId ?? null };
}

/** @param day `YYYY-MM-DD` @returns the day so many days later, likewise. */
function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
