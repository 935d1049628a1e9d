import type { Browser, Page } from "puppeteer";

/** The side panel that Chromium opened, as a page to read and photograph. */
export async function openedSidePanel(browser: Browser, timeout = 15_000): Promise<Page> {
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith("/sidepanel.html"), { timeout });
  const page = await target.asPage();
  await page.waitForSelector("main");
  return page;
}
