import type { Page, WebWorker } from "puppeteer";
import { closePanel } from "../../e2e/report-by-click.ts";
import type { World } from "../../e2e/world.ts";
import { Overlay } from "../../support/overlay.ts";

/** Notes when the page saw each click, milliseconds since the epoch. */
export async function noteClicks(page: Page): Promise<void> {
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

/** Presses the in-page button as a person does. @returns milliseconds from the click to the sealed report on the disk. */
export async function clickToSealed(world: World, page: Page): Promise<number> {
  const worker = await world.elbow.worker();
  await worker.evaluate(() => performance.clearMarks("report-sealed"));
  await new Overlay(page).click(".bar-report");
  const sealed = await untilSealed(worker);
  return sealed - Number(await page.$eval("html", (html) => html.dataset.benchClick));
}

/** While a panel is open, the button leads into it instead of capturing anew. */
export async function closeReport(page: Page): Promise<void> {
  await closePanel(await new Overlay(page).reportFrame());
}

async function untilSealed(worker: WebWorker): Promise<number> {
  return await worker.evaluate(
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
}
