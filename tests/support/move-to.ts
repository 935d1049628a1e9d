import type { Page } from "puppeteer";

/** Moves inside an EHR's page to another address of it, as its own links do, and to the top of what is there. */
export async function moveTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    // Some routers hear of pushState by themselves, others look at the address only when they hear of a move in the history.
    window.dispatchEvent(new PopStateEvent("popstate"));
    window.scrollTo(0, 0);
  }, address);
}
