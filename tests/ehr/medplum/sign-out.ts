import type { Page } from "puppeteer";

/** Signs out by the EHR's own menu, as a person does. */
export async function signOut(page: Page): Promise<void> {
  await page.locator("[aria-label='User menu']").click();
  await page.locator("::-p-text(Sign out)").click();
  await page.waitForFunction(() => location.pathname === "/signin");
}
