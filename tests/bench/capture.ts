import { join } from "node:path";
import type { Page, WebWorker } from "puppeteer";
import { closePanel } from "../e2e/report-by-click.ts";
import { testPorts } from "../e2e/test-ports.ts";
import { World } from "../e2e/world.ts";
import { buildExtension, repository } from "../support/build-extension.ts";
import { exampleSite } from "../support/example-site.ts";
import { Overlay } from "../support/overlay.ts";
import { openChart } from "../support/views.ts";
import { percentile } from "./percentile.ts";

const rounds = 30;
/** Chrome allows two photographs a second. */
const pause = 700;

/** From the click to the sealed report on the disk, beside a bare photograph of the same view in the same browser, in turns. */
export async function benchCapture() {
  const extension = await buildExtension({ site: exampleSite(testPorts), output: "bench" });
  const world = await World.start(extension, { extensionFolders: [extension, join(repository, "tests/bench/bare-capture")] });
  try {
    const page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "patient-summary");
    await noteClicks(page);
    // Sent parts are deleted; without the backlog they stay, and can be weighed.
    await world.killBacklog();
    const bare = await bareWorker(world);
    const sealedTimes: number[] = [];
    const bareTimes: number[] = [];
    let pictureBytes = 0;
    for (let round = 0; round < rounds; round++) {
      sealedTimes.push(await clickToSealed(world, page));
      // While a panel is open, the button leads into it instead of capturing anew.
      await closePanel(await new Overlay(page).reportFrame());
      await new Promise((resolve) => setTimeout(resolve, pause));
      const photograph = (await bare.evaluate("bareCapture()")) as { milliseconds: number; bytes: number };
      bareTimes.push(photograph.milliseconds);
      pictureBytes = photograph.bytes;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    const bytes = await largestSealed(world);
    const clickToSealedMs = { p50: percentile(sealedTimes, 0.5), p95: percentile(sealedTimes, 0.95) };
    const bareMs = { p50: percentile(bareTimes, 0.5), p95: percentile(bareTimes, 0.95) };
    console.table({
      "click to sealed on disk, ms": clickToSealedMs,
      "bare photograph and WebP, ms": bareMs,
    });
    console.log(`sealed report ${bytes} bytes; photograph ${pictureBytes} bytes; ${rounds} rounds in turns`);
    return { clickToSealedMs, bareMs, ratio: Math.round((clickToSealedMs.p50 / bareMs.p50) * 100) / 100, bytes };
  } finally {
    await world.close();
  }
}

/** Notes when the page saw each click, milliseconds since the epoch. */
async function noteClicks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener(
      "click",
      (event) => {
        document.documentElement.dataset.benchClick = String(performance.timeOrigin + event.timeStamp);
      },
      { capture: true },
    );
  });
}

async function clickToSealed(world: World, page: Page): Promise<number> {
  const worker = await world.elbow.worker();
  await worker.evaluate(() => performance.clearMarks("report-sealed"));
  await new Overlay(page).click(".bar-report");
  const sealed = await worker.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const [mark] = performance.getEntriesByName("report-sealed");
          if (mark) resolve(performance.timeOrigin + mark.startTime);
          else setTimeout(look, 20);
        };
        look();
      }),
  );
  return sealed - Number(await page.$eval("html", (html) => html.dataset.benchClick));
}

async function bareWorker(world: World): Promise<WebWorker> {
  const target = await world.elbow.browser.waitForTarget((candidate) => candidate.url().endsWith("/bare-capture.js"));
  const worker = await target.worker();
  if (!worker) throw new Error("The extension that photographs is not running.");
  return worker;
}

async function largestSealed(world: World): Promise<number> {
  const worker = await world.elbow.worker();
  return await worker.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("elbow-outbox");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("parts").objectStore("parts").getAll();
          reading.onsuccess = () =>
            resolve(Math.max(...(reading.result as { sealed: Uint8Array }[]).map(({ sealed }) => sealed.length)));
        };
      }),
  );
}
