import type { RecordedRun, Stretch } from "./recorded-run.ts";

export interface OwnTime {
  /** Main-thread time of the scripts in question, and of the style and layout work that they forced; milliseconds. */
  ownMs: number;
  /** Main-thread time of everything else. */
  pageMs: number;
  /** For each task in which a script in question ran, however shortly: how long it and what it forced took. */
  ownOfTasks: number[];
  /** Tasks over 50 ms that would not be without it (https://www.w3.org/TR/longtasks-1/). */
  longTasks: number;
}

const longTask = 50_000;

/** How much of a run was by some scripts. @param isOwn tells them by their address. */
export function ownTime({ samples, tasks, forced, calls }: RecordedRun, isOwn: (url: string) => boolean): OwnTime {
  const isBy = ({ urls }: { urls: ReadonlySet<string> }) => [...urls].some(isOwn);
  const own = joined([...samples.filter(isBy), ...forced.filter(isBy)]);
  const busy = total(samples.filter(({ kind }) => kind === "busy"));
  const ownTotal = total(own);
  const inTasks = joined([...own, ...calls.filter(isBy)]);
  const ordered = [...tasks].sort((one, other) => one.start - other.start);
  const ownOfTasks: number[] = [];
  let longTasks = 0;
  let from = 0;
  for (const task of ordered) {
    while (from < inTasks.length && (inTasks[from]?.end ?? 0) <= task.start) from++;
    let inside = 0;
    for (let at = from; at < inTasks.length && (inTasks[at]?.start ?? 0) < task.end; at++) {
      const { start, end } = inTasks[at] as Stretch;
      inside += Math.max(0, Math.min(end, task.end) - Math.max(start, task.start));
    }
    if (inside === 0) continue;
    ownOfTasks.push(inside / 1_000);
    const length = task.end - task.start;
    if (length > longTask && length - inside <= longTask) longTasks++;
  }
  return { ownMs: ownTotal / 1_000, pageMs: (busy - ownTotal) / 1_000, ownOfTasks, longTasks };
}

/** The stretches in order, those that overlap or touch as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

function total(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}
