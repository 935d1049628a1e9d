import type { Page } from "puppeteer";

/** Decides a report's case in the console, as a reviewer does: a state, and the reason that the reporter will read. */
export async function decideInConsole(page: Page, origin: string, reportId: string, reason: string): Promise<void> {
  const number = await caseOf(origin, reportId);
  await page.goto(`${origin}/console/cases/${number}`);
  await page.locator("::-p-aria([name='Planned'][role='radio'])").click();
  await page.locator("textarea").fill(reason);
  await page.locator("::-p-aria([name='Decide'][role='button'])").click();
  await page.waitForFunction((said) => document.body.innerText.includes(said), {}, reason);
}

async function caseOf(origin: string, reportId: string): Promise<number> {
  for (let number = 1; ; number++) {
    const response = await fetch(`${origin}/console/api/cases/${number}`);
    if (!response.ok) throw new Error(`No case holds the report ${reportId}.`);
    const found = (await response.json()) as { number: number; reports: { id: string }[] };
    if (found.reports.some(({ id }) => id === reportId)) return found.number;
  }
}
