import type { Page } from "puppeteer";
import { moveTo } from "../../support/move-to.ts";
import { quietPage } from "../../support/quiet-page.ts";

/** Moves inside the EHR's page, as its own links do, and waits until the view has drawn itself. */
export async function goTo(page: Page, path: string): Promise<void> {
  await moveTo(page, path);
  await quietPage(page, 500);
  await page.waitForFunction(() => !document.querySelector(".mantine-Loader-root, .mantine-Skeleton-root"));
  await quietPage(page, 500);
}
