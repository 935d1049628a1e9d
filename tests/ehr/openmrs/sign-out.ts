import type { Page } from "puppeteer";

/** Signs out by the EHR's own menu, as a person does. */
export async function signOut(page: Page): Promise<void> {
  await page.locator("button[aria-label='My Account']").click();
  await page.locator("::-p-text(Logout)").click();
  await page.waitForFunction(() => location.pathname.includes("/login"));
}
