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
const peerNames = ["rrweb", "poller", "perMutation", "control"] as const;
const peerScript = "bench-peers.js";
const ours = (url: string) => url.startsWith("chrome-extension://");
const theirs = (url: string) => url.endsWith(peerScript);

/**
 * What guidance costs the page: main-thread time, long tasks and heap with 500 tips over a two-minute review of charts, beside what
 * others put on such pages in reviews of the same length; the time for each batch of changes with 1,000 anchors on a page that never
 * rests; the palette's answer to a key.
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
    await openChart(page, world.ehr.baseUrl, charts[0] ?? "", "patient-summary");
    const overlay = new Overlay(page);
    await overlay.waitFor(".bar-count", ({ text }) => Number.parseInt(text, 10) >= tips, 60_000);
    // Before anything is recorded, which takes memory of its own.
    const with500 = await heapOf(page, async () => await openChart(page, world.ehr.baseUrl, charts[0] ?? "", "patient-summary"));
    const own = ownTime(await recordRun(page, async () => await reviewCharts(page, charts)), ours);
    console.log(`Elbow: ${Math.round(own.ownMs)} ms of its own, ${Math.round(own.pageMs)} ms of the page's`);

    const peers = await reviewWithPeers(world, charts);
    console.table({ elbow: rowOf(own), ...Object.fromEntries(peers.runs.map(([name, run]) => [name, rowOf(run)])) });
    const heapMB = Math.round((with500 - peers.bareHeapMB) * 10) / 10;

    await publish(anchors, "1.1.0");
    await openChart(page, world.ehr.baseUrl, charts[0] ?? "", "vitals");
    await overlay.waitFor(".bar-count", ({ text }) => Number.parseInt(text, 10) >= anchors, 60_000);
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

    const controlRun = peers.runs.find(([name]) => name === "control")?.[1];
    return {
      mainThreadPercent: share(own),
      mainThreadMs: Math.round(own.ownMs),
      longTasks: own.longTasks,
      heapMB,
      batchP95Ms: batchMs.p95,
      batchMs,
      paletteMs,
      controlMs: percentile(controlRun?.ownOfTasks ?? [], 0.5),
      peers: Object.fromEntries(
        peers.runs
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

/** The same review in a browser without Elbow, with each of the others in turn. */
async function reviewWithPeers(world: World, charts: readonly string[]) {
  const script = `${await bundlePageScript("tests/bench/overlay/peers-in-page.ts", "benchPeers")}\n//# sourceURL=${peerScript}`;
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments(), protocolTimeout: 600_000 });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    const nurse = world.ehr.users.find(({ username }) => username === "nurse");
    if (nurse) await logIn(page, world.ehr.baseUrl, nurse);
    const open = async () => await openChart(page, world.ehr.baseUrl, charts[0] ?? "", "patient-summary");
    const bareHeapMB = await heapOf(page, open);
    const selectors = await targetsOf(page, script, world, charts[0] ?? "");
    const runs: [string, OwnTime][] = [];
    for (const name of peerNames) {
      await open();
      await page.evaluate(script);
      await page.evaluate(
        (peer, targets) => {
          const { benchPeers } = globalThis as unknown as { benchPeers: typeof import("./overlay/peers-in-page.ts") };
          benchPeers.startPeer(peer, targets);
        },
        name,
        selectors,
      );
      const run = await recordRun(page, async () => await reviewCharts(page, name === "control" ? charts.slice(0, 1) : charts));
      console.log(`${name}: ${Math.round(run.samples.length)} samples`);
      runs.push([name, ownTime(run, theirs)]);
    }
    return { runs, bareHeapMB };
  } finally {
    await browser.close();
  }
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
