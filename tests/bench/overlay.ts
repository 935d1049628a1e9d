import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Page } from "puppeteer";
import type { PaletteEntry } from "../../utils/palette/palette-entry.ts";
import { testPorts } from "../e2e/test-ports.ts";
import { World } from "../e2e/world.ts";
import { logIn } from "../ehr/openmrs/log-in.ts";
import { bundlePageScript } from "../ehr/vocabulary/bundle-page-script.ts";
import { buildExtension } from "../support/build-extension.ts";
import { chromiumArguments, chromiumPath } from "../support/chromium.ts";
import { exampleSite } from "../support/example-site.ts";
import { Overlay } from "../support/overlay.ts";
import { publishPack } from "../support/practice-hospital.ts";
import { openChart } from "../support/views.ts";
import { reviewCharts } from "./overlay/chart-review.ts";
import { heapOf } from "./overlay/heap-of.ts";
import { manyTips } from "./overlay/many-tips.ts";
import { mutatingPage } from "./overlay/mutating-page.ts";
import { type OwnTime, ownTime } from "./overlay/own-time.ts";
import { keystrokes } from "./overlay/palette-keys.ts";
import { recordRun } from "./overlay/recorded-run.ts";
import { percentile } from "./percentile.ts";

const tips = 500;
const anchors = 1_000;
const nodes = 20_000;
const mutationsPerSecond = 100;
const paletteEntries = 5_000;
/** Elbow and what it has to stand beside are measured so often, in turn: what else the machine does differs from minute to minute. */
const rounds = 3;
/** What a page does for so long after it was loaded, milliseconds, is counted of none of them: it is the review that is measured. */
const loading = 5_000;
type PeerName = "rrweb" | "poller" | "perMutation" | "control";
const peerScript = "bench-peers.js";
const ours = (url: string) => url.startsWith("chrome-extension://");
const theirs = (url: string) => url.endsWith(peerScript);

/**
 * What guidance costs the page: main-thread time, long tasks and heap with 500 tips over a two-minute review of charts, beside what
 * others put on such pages in reviews of the same length (Elbow and rrweb in turn, the median of the rounds); the time for each batch of
 * changes with 1,000 anchors on a page that never rests; the palette's answer to a key.
 */
export async function benchOverlay() {
  const extension = await buildExtension({ site: exampleSite(testPorts), output: "bench" });
  const world = await World.start(extension);
  try {
    const folder = await mkdtemp(join(tmpdir(), "elbow-bench-"));
    const publish = async (count: number, version: string) => {
      const file = join(folder, `${version}.json`);
      await writeFile(file, JSON.stringify(manyTips(world.profile, count, version)));
      await publishPack(world.backlogOrigin, file);
      await world.syncNow();
    };
    await publish(tips, "1.0.0");
    const charts = [world.chart(0).uuid, world.chart(1).uuid];
    const page = await world.signIn("nurse");
    const open = async () => await openChart(page, world.ehr.baseUrl, charts[0] ?? "", "patient-summary");
    await open();
    const overlay = new Overlay(page);
    const untilThere = async (count: number) =>
      await overlay.waitFor(".bar-count", ({ text }) => Number.parseInt(text, 10) >= count, 60_000);
    await untilThere(tips);
    // Before anything is recorded, which takes memory of its own.
    const with500 = await heapOf(page, open);
    const peers = await Peers.start(world, charts);
    const own: OwnTime[] = [];
    const runs: Record<PeerName, OwnTime[]> = { rrweb: [], poller: [], perMutation: [], control: [] };
    try {
      for (let round = 0; round < rounds; round++) {
        // Other tips each time: of those that somebody has seen there is less to do.
        await publish(tips, `1.0.${round + 1}`);
        await open();
        await untilThere(tips);
        await sleep(loading);
        own.push(ownTime(await recordRun(page, async () => await reviewCharts(page, charts)), ours));
        runs.rrweb.push(await peers.review("rrweb", charts));
        console.log(`Round ${round + 1}: Elbow ${wholeMs(own.at(-1))}, rrweb ${wholeMs(runs.rrweb.at(-1))} ms of their own`);
      }
      for (const name of ["poller", "perMutation"] as const) runs[name].push(await peers.review(name, charts));
      runs.control.push(await peers.review("control", charts.slice(0, 1)));
    } finally {
      await peers.close();
    }
    const elbow = medianOf(own);
    const ofPeers = Object.entries(runs).map(([name, all]) => [name, medianOf(all)] as const);
    console.table({ elbow: rowOf(elbow), ...Object.fromEntries(ofPeers.map(([name, run]) => [name, rowOf(run)])) });
    const heapMB = Math.round((with500 - peers.bareHeapMB) * 10) / 10;

    await publish(anchors, "1.1.0");
    await openChart(page, world.ehr.baseUrl, charts[0] ?? "", "vitals");
    await untilThere(anchors);
    const batches = await mutatingPage(page, { nodes, mutationsPerSecond, seconds: 20 });
    const busyPage = ownTime(await recordRun(page, batches), ours);
    const batchMs = { p50: percentile(busyPage.ownOfTasks, 0.5), p95: percentile(busyPage.ownOfTasks, 0.95) };
    console.log(
      `${nodes} nodes, ${mutationsPerSecond} changes a second, ${anchors} anchors: ${busyPage.ownOfTasks.length} tasks of ours`,
    );
    console.table({ "own time of a task, ms": { ...batchMs, longest: percentile(busyPage.ownOfTasks, 1) } });

    const entries = Array.from(
      { length: paletteEntries },
      (_, number): PaletteEntry => ({
        ...{
          id: `e${number}`,
          commandId: null,
          kind: "tip",
          title: `${world.profile.vocabulary.labels[number % 150]?.text} number ${number}`,
        },
        ...{ language: "en", more: "", action: { kind: "panel" } },
      }),
    );
    const paletteMs = await keystrokes(world.elbow, entries);
    console.table({ [`palette's answer to a key over ${paletteEntries} entries, ms`]: paletteMs });

    const ratios = own.map(({ ownMs }, round) => ownMs / (runs.rrweb[round]?.ownMs ?? Number.NaN));
    return {
      mainThreadPercent: share(elbow),
      mainThreadMs: Math.round(elbow.ownMs),
      ofRrweb: Math.round(median(ratios, (ratio) => ratio) * 100) / 100,
      longTasks: Math.max(...own.map(({ longTasks }) => longTasks)),
      heapMB,
      batchP95Ms: batchMs.p95,
      batchMs,
      paletteMs,
      controlMs: percentile(medianOf(runs.control).ownOfTasks, 0.5),
      peers: Object.fromEntries(
        ofPeers
          .filter(([name]) => name !== "control")
          .map(([name, run]) => [
            name,
            { mainThreadPercent: share(run), mainThreadMs: Math.round(run.ownMs), longTasks: run.longTasks },
          ]),
      ),
    };
  } finally {
    await world.close();
  }
}

/** The same review in a browser without Elbow, with one of the others. */
class Peers {
  /** Of the page with nothing in it but the EHR. */
  readonly bareHeapMB: number;
  private readonly page: Page;
  private readonly script: string;
  private readonly selectors: string[];
  private readonly open: () => Promise<void>;

  private constructor(page: Page, script: string, selectors: string[], open: () => Promise<void>, bareHeapMB: number) {
    this.page = page;
    this.script = script;
    this.selectors = selectors;
    this.open = open;
    this.bareHeapMB = bareHeapMB;
  }

  static async start(world: World, charts: readonly string[]): Promise<Peers> {
    const script = `${await bundlePageScript("tests/bench/overlay/peers-in-page.ts", "benchPeers")}\n//# sourceURL=${peerScript}`;
    const browser = await puppeteer.launch({
      executablePath: chromiumPath(),
      args: chromiumArguments(),
      protocolTimeout: 600_000,
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    const nurse = world.ehr.users.find(({ username }) => username === "nurse");
    if (nurse) await logIn(page, world.ehr.baseUrl, nurse);
    const open = async () => await openChart(page, world.ehr.baseUrl, charts[0] ?? "", "patient-summary");
    const bareHeapMB = await heapOf(page, open);
    const selectors = await targetsOf(page, script, world, charts[0] ?? "");
    await page.goto("about:blank");
    return new Peers(page, script, selectors, open, bareHeapMB);
  }

  async review(name: PeerName, charts: readonly string[]): Promise<OwnTime> {
    const { page } = this;
    await this.open();
    await sleep(loading);
    await page.evaluate(this.script);
    await page.evaluate(
      (peer, targets) => {
        const { benchPeers } = globalThis as unknown as { benchPeers: typeof import("./overlay/peers-in-page.ts") };
        benchPeers.startPeer(peer, targets);
      },
      name,
      this.selectors,
    );
    const run = await recordRun(page, async () => await reviewCharts(page, charts));
    // Whatever it does must not go on beside the next.
    await page.goto("about:blank");
    return ownTime(run, theirs);
  }

  async close(): Promise<void> {
    await this.page.browser().close();
  }
}

function medianOf(runs: readonly OwnTime[]): OwnTime {
  return median(runs, ({ ownMs }) => ownMs);
}

/** The value in the middle, of an odd number of them. */
function median<Value>(values: readonly Value[], by: (value: Value) => number): Value {
  const middle = [...values].sort((one, other) => by(one) - by(other))[(values.length - 1) >> 1];
  if (middle === undefined) throw new Error("There is nothing to take a median of.");
  return middle;
}

async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function wholeMs(run: OwnTime | undefined): number {
  return Math.round(run?.ownMs ?? Number.NaN);
}

/** As many selectors as there are tips, of the elements at which the tips point. */
async function targetsOf(page: Page, script: string, world: World, chart: string): Promise<string[]> {
  const texts = world.profile.vocabulary.labels.map(({ text }) => text);
  const selectors = new Set<string>();
  for (const view of ["patient-summary", "vitals", "medications", "allergies", "conditions", "orders"] as const) {
    await openChart(page, world.ehr.baseUrl, chart, view);
    await page.evaluate(script);
    const found = await page.evaluate((labels) => {
      const { benchPeers } = globalThis as unknown as { benchPeers: typeof import("./overlay/peers-in-page.ts") };
      return benchPeers.selectorsOf(labels);
    }, texts);
    for (const selector of found) selectors.add(selector);
  }
  const all = [...selectors];
  return Array.from({ length: tips }, (_, number) => all[number % all.length] ?? "body");
}

function share({ ownMs, pageMs }: OwnTime): number {
  return Math.round((ownMs / pageMs) * 10_000) / 100;
}

function rowOf(run: OwnTime) {
  const { ownMs, pageMs, longTasks, ownOfTasks } = run;
  return {
    "own, ms": Math.round(ownMs),
    "page, ms": Math.round(pageMs),
    "%": share(run),
    "p95 of a task, ms": percentile(ownOfTasks, 0.95),
    "longest, ms": percentile(ownOfTasks, 1),
    "long tasks": longTasks,
  };
}
