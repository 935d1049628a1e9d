import type { Page } from "puppeteer";
import { quietPage } from "../../support/quiet-page.ts";
import { openmrsSubject } from "../redaction/subject.ts";

export interface BusyView {
  view: string;
  address: string;
  elements: number;
}

/** Opens every view of OpenMRS for a chart and counts its elements. @returns the fullest first. */
export async function viewsByElements(page: Page, origin: string, chart: string): Promise<BusyView[]> {
  const found: BusyView[] = [];
  for (const { view, path } of openmrsSubject.views) {
    const address = `${origin}${path(chart)}`;
    await page.goto(address);
    await quietPage(page, 1_500, 8_000);
    found.push({ view, address, elements: await countElements(page) });
  }
  return found.sort((one, other) => other.elements - one.elements);
}

/** Opens a view and waits until it is as full as it was, at most half a minute. */
export async function openView(page: Page, { address, elements }: BusyView): Promise<void> {
  await page.goto(address);
  const end = Date.now() + 30_000;
  while ((await countElements(page)) < elements && Date.now() < end) await quietPage(page, 500, 2_000);
  await quietPage(page, 1_000);
}

/** Elements of the page, those in open shadow roots too. */
async function countElements(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const count = (root: ParentNode): number => {
      const all = root.querySelectorAll("*");
      return Array.from(all, ({ shadowRoot }) => (shadowRoot ? count(shadowRoot) : 0)).reduce(
        (sum, more) => sum + more,
        all.length,
      );
    };
    return count(document);
  });
}
