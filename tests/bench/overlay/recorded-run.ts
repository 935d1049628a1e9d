import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "puppeteer";

/** What ran in a page's main thread. Times in microseconds of Chrome's monotonic clock. */
export interface RecordedRun {
  /** Stretches between two samples of the CPU profile; `urls` are the scripts on the stack, none while it was idle. */
  samples: { start: number; end: number; kind: "idle" | "busy"; urls: ReadonlySet<string> }[];
  /** Tasks of the main thread. */
  tasks: Stretch[];
  /** Style and layout work, with the scripts that forced it. */
  forced: (Stretch & { urls: ReadonlySet<string> })[];
  /** Calls of a script's functions by the browser, however short: what takes less than a sample is in no sample. */
  calls: (Stretch & { urls: ReadonlySet<string> })[];
}

export interface Stretch {
  start: number;
  end: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

interface ProfileNode {
  id: number;
  children?: number[];
  callFrame: { functionName: string; url: string };
}

/** Microseconds between two samples. */
const sampling = 500;
/**
 * Without `devtools.timeline.stack`: to write down the stack of every timer, frame and invalidation was two fifths of what was measured, of ours
 * and of what it is compared with. The samples tell who was on the stack.
 */
const categories = ["-*", "devtools.timeline", "disabled-by-default-devtools.timeline"];

/** Profiles a page's main thread while something is done in it: samples of its scripts, those of extensions too, and a trace of its tasks. */
export async function recordRun(page: Page, act: () => Promise<void>): Promise<RecordedRun> {
  const session = await page.createCDPSession();
  const path = join(tmpdir(), `elbow-trace-${process.pid}.json`);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: sampling });
  await page.tracing.start({ path, categories });
  await session.send("Profiler.start");
  await act();
  const { profile } = await session.send("Profiler.stop");
  await page.tracing.stop();
  const processId = await processOf(session);
  await session.detach();
  const { traceEvents } = JSON.parse(await readFile(path, "utf8")) as { traceEvents: TraceEvent[] };
  await rm(path, { force: true });
  const samples = samplesOf(profile as unknown as Parameters<typeof samplesOf>[0]);
  return { samples, ...eventsOf(traceEvents, processId, samples) };
}

async function processOf(session: CDPSession): Promise<number | null> {
  const metrics = await session.send("SystemInfo.getProcessInfo").catch(() => null);
  const renderers = metrics?.processInfo.filter(({ type }) => type === "renderer") ?? [];
  return renderers.length === 1 ? (renderers[0]?.id ?? null) : null;
}

function samplesOf(profile: {
  nodes: ProfileNode[];
  startTime: number;
  samples?: number[];
  timeDeltas?: number[];
}): RecordedRun["samples"] {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id] as const)));
  const known = new Map<number, { kind: "idle" | "busy"; urls: ReadonlySet<string> }>();
  const stackOf = (id: number) => {
    const found = known.get(id);
    if (found) return found;
    const urls = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const url = byId.get(at)?.callFrame.url;
      if (url) urls.add(url);
    }
    const stack = { kind: byId.get(id)?.callFrame.functionName === "(idle)" ? ("idle" as const) : ("busy" as const), urls };
    known.set(id, stack);
    return stack;
  };
  let now = profile.startTime;
  const { samples = [], timeDeltas = [] } = profile;
  return samples.flatMap((id, index) => {
    // A sample stands for what ran since the sample before it.
    const start = now;
    now += timeDeltas[index] ?? 0;
    return now > start ? [{ start, end: now, ...stackOf(id) }] : [];
  });
}

/** The tasks and layouts of the thread that the page's script runs in: that which has called the most functions. */
function eventsOf(
  events: readonly TraceEvent[],
  processId: number | null,
  samples: RecordedRun["samples"],
): Pick<RecordedRun, "tasks" | "forced" | "calls"> {
  const counts = new Map<string, number>();
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  for (const event of events) {
    if (event.name !== "FunctionCall" || (processId !== null && event.pid !== processId)) continue;
    counts.set(threadOf(event), (counts.get(threadOf(event)) ?? 0) + 1);
  }
  const [main] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const own = events.filter((event) => threadOf(event) === main && event.ph === "X" && event.dur !== undefined);
  const stretch = ({ ts, dur = 0 }: TraceEvent): Stretch => ({ start: ts, end: ts + dur });
  return {
    tasks: own.filter(({ name }) => name === "RunTask").map(stretch),
    forced: own
      .filter(({ name }) => name === "Layout" || name === "UpdateLayoutTree")
      .map(stretch)
      .map((layout) => ({ ...layout, urls: urlsWithin(samples, layout) })),
    calls: own
      .filter(({ name }) => name === "FunctionCall")
      .map((event) => ({ ...stretch(event), urls: new Set([event.args?.data?.url ?? ""]) })),
  };
}

/** The scripts on the stack of the samples that were taken within a stretch. */
function urlsWithin(samples: RecordedRun["samples"], { start, end }: Stretch): Set<string> {
  let from = 0;
  for (let to = samples.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((samples[middle]?.end ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  const urls = new Set<string>();
  for (let at = from; (samples[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++) {
    for (const url of samples[at]?.urls ?? []) urls.add(url);
  }
  return urls;
}
