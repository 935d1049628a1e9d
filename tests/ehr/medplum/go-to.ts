import type { Page } from "puppeteer";
import { quietPage } from "../../support/quiet-page.ts";

/** Moves inside the EHR's page, as its own links do, and waits until the view has drawn itself. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    // The page's router looks at the address when it hears of a move in the history.
    window.dispatchEvent(new PopStateEvent("popstate"));
    window.scrollTo(0, 0);
  }, path);
  await quietPage(page, 500);
  await page.waitForFunction(() => !document.querySelector(".mantine-Loader-root, .mantine-Skeleton-root"));
  await quietPage(page, 500);
}
