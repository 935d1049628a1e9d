import type { Page } from "puppeteer";

/** From its next load on the EHR draws a dark page, as far as Elbow asks. */
export async function darkEhr(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() =>
    document.addEventListener("DOMContentLoaded", () =>
      document.documentElement.style.setProperty("background-color", "rgb(20, 20, 24)", "important"),
    ),
  );
}
