import type { Page } from "puppeteer";
import { moveTo } from "../../support/move-to.ts";

const views = [
  "patient-summary",
  "vitals-and-biometrics",
  "medications",
  "orders",
  "results",
  "visits",
  "allergies",
  "conditions",
];

/** Milliseconds that a person stays on a screen: two charts of eight screens are two minutes. */
const stay = 7_500;

/** Reads through charts as somebody does who prepares for a ward round: opens each screen, moves over it, scrolls down and back. */
export async function reviewCharts(page: Page, charts: readonly string[]): Promise<void> {
  for (const chart of charts) {
    for (const view of views) {
      const end = Date.now() + stay;
      await moveTo(page, `/openmrs/spa/patient/${chart}/chart/${view}`);
      await sleep(1_500);
      for (let turn = 0; Date.now() < end - 500; turn++) {
        await page.mouse.move(400 + ((turn * 97) % 800), 250 + ((turn * 61) % 500), { steps: 8 });
        await page.mouse.wheel({ deltaY: turn % 4 < 2 ? 240 : -240 });
        await page.keyboard.press("Tab");
        await sleep(350);
      }
      await sleep(Math.max(0, end - Date.now()));
    }
  }
}

async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
