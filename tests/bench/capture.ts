import { join } from "node:path";
import type { Page, WebWorker } from "puppeteer";
import { testPorts } from "../e2e/test-ports.ts";
import { World } from "../e2e/world.ts";
import { buildExtension, repository } from "../support/build-extension.ts";
import { exampleSite } from "../support/example-site.ts";
import { openView, viewsByElements } from "./capture/busiest-view.ts";
import { clickToSealed, closeReport, noteClicks } from "./capture/click-to-sealed.ts";
import { largestSealed } from "./capture/largest-sealed.ts";
import { noteLongTasks, takeLongTasks } from "./capture/long-tasks.ts";
import { addElements, removeElements } from "./capture/more-elements.ts";
import { Peers } from "./capture/peers.ts";
import { sceneReadTimes } from "./capture/scene-read-times.ts";
import { percentile } from "./percentile.ts";

const rounds = 20;
/** Rounds in which the other libraries make their pictures, too. */
const peerRounds = 5;
const growthRounds = 8;
const moreElements = 18_000;
/** A page that got or lost many elements is laid out, drawn and cleaned up by then, milliseconds. */
const settled = 2_500;
/** Chrome allows two photographs a second. */
const pause = 700;

/**
 * From the click to the sealed report on the disk, on the OpenMRS view with the most elements, in turns with a bare photograph of it and
 * with libraries that make a picture of a page; long tasks in the page; growth with what is outside the window.
 */
export async function benchCapture() {
  const extension = await buildExtension({ site: exampleSite(testPorts), output: "bench" });
  const world = await World.start(extension, { extensionFolders: [extension, join(repository, "tests/bench/bare-capture")] });
  try {
    // At once: a worker that nobody holds is put to sleep after half a minute.
    const bare = await bareWorker(world);
    const page = await world.signIn("nurse");
    const views = await viewsByElements(page, new URL(world.ehr.baseUrl).origin, world.chart(0).uuid);
    const [busiest] = views;
    if (!busiest) throw new Error("The EHR has no view.");
    console.log(`The busiest view is ${busiest.view} with ${busiest.elements} elements.`);
    const firstReads: number[] = [];
    for (let load = 0; load < 5; load++) {
      await openView(page, busiest);
      firstReads.push(...(await sceneReadTimes(page, world.elbow.extension.id, 1)));
    }
    const reads = await sceneReadTimes(page, world.elbow.extension.id, rounds);

    await openView(page, busiest);
    await noteClicks(page);
    await noteLongTasks(page);
    // Sent parts are deleted; without the backlog they stay, and can be weighed.
    await world.killBacklog();
    const peers = await Peers.load(page);
    const sealedTimes: number[] = [];
    const bareTimes: number[] = [];
    const longTasks: number[] = [];
    const longTasksOfControl: number[] = [];
    let pictureBytes = 0;
    for (let round = 0; round < rounds; round++) {
      await takeLongTasks(page);
      const start = performance.now();
      sealedTimes.push(await clickToSealed(world, page));
      await closeReport(page);
      longTasks.push(...(await takeLongTasks(page)));
      await sleep(Math.max(pause, performance.now() - start));
      longTasksOfControl.push(...(await takeLongTasks(page)));
      const photograph = (await bare.evaluate("bareCapture()")) as { milliseconds: number; bytes: number };
      bareTimes.push(photograph.milliseconds);
      pictureBytes = photograph.bytes;
      if (round < peerRounds) await peers.round();
      await sleep(pause);
    }
    const bytes = await largestSealed(world);
    // What the other libraries have left behind is no part of the page.
    await openView(page, busiest);
    await noteClicks(page);
    const growth = await measureGrowth(world, page);

    const clickToSealedMs = spread(sealedTimes);
    const bareMs = spread(bareTimes);
    const sceneMs = { ...spread(reads), firstP50: percentile(firstReads, 0.5), firstLongest: percentile(firstReads, 1) };
    console.table(Object.fromEntries(views.map(({ view, elements }, index) => [index, { view, elements }])));
    console.table({
      "click to sealed on disk, ms": clickToSealedMs,
      "bare photograph and WebP, ms": bareMs,
      "context and scene in one task, ms": spread(reads),
      "the same, first on a fresh page": spread(firstReads),
    });
    console.table(peers.results());
    console.log(`sealed report ${bytes} bytes; photograph ${pictureBytes} bytes; ${rounds} rounds in turns`);
    console.log(
      `long tasks: ${longTasks.join(", ") || "none"} ms with captures, ${longTasksOfControl.join(", ") || "none"} without`,
    );
    return {
      view: busiest.view,
      elements: busiest.elements,
      clickToSealedMs,
      bareMs,
      ratio: Math.round((clickToSealedMs.p50 / bareMs.p50) * 100) / 100,
      bytes,
      peers: peers.results(),
      sceneMs,
      longTasks: Math.max(0, longTasks.length - longTasksOfControl.length),
      longTasksMs: { withCaptures: longTasks, without: longTasksOfControl },
      ...growth,
    };
  } finally {
    await world.close();
  }
}

/** How much longer it takes where the page has many more elements that nobody sees, in turns. */
async function measureGrowth(world: World, page: Page) {
  const few: number[] = [];
  const many: number[] = [];
  for (let round = 0; round < growthRounds; round++) {
    for (const [times, more] of [
      [few, 0],
      [many, moreElements],
    ] as const) {
      if (more > 0) await addElements(page, more);
      await sleep(settled);
      times.push(await clickToSealed(world, page));
      await closeReport(page);
      await removeElements(page);
      await sleep(settled);
    }
  }
  const growthMs = { few: spread(few), many: spread(many) };
  console.table(growthMs);
  return { growth: Math.round((growthMs.many.p50 / growthMs.few.p50) * 100) / 100, growthMs };
}

function spread(times: readonly number[]): { p50: number; p95: number } {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function bareWorker(world: World): Promise<WebWorker> {
  const target = await world.elbow.browser.waitForTarget((candidate) => candidate.url().endsWith("/bare-capture.js"));
  const worker = await target.worker();
  if (!worker) throw new Error("The extension that photographs is not running.");
  return worker;
}
