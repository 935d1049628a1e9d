import type { Page } from "puppeteer";
import { quietPage } from "../../support/quiet-page.ts";
import { openmrsSubject } from "../redaction/subject.ts";

export interface BusyView {
  view: string;
  address: string;
  elements: number;
}

/** Opens every view of OpenMRS for a chart and counts elements, those in open shadow roots too. @returns the fullest first. */
export async function viewsByElements(page: Page, origin: string, chart: string): Promise<BusyView[]> {
  const found: BusyView[] = [];
  for (const { view, path } of openmrsSubject.views) {
    const address = `${origin}${path(chart)}`;
    await page.goto(address);
    await quietPage(page, 1_000, 6_000);
    const elements = await page.evaluate(() => {
      const count = (root: ParentNode): number => {
        const all = root.querySelectorAll("*");
        return Array.from(all, ({ shadowRoot }) => (shadowRoot ? count(shadowRoot) : 0)).reduce(
          (sum, more) => sum + more,
          all.length,
        );
      };
      return count(document);
    });
    found.push({ view, address, elements });
  }
  return found.sort((one, other) => other.elements - one.elements);
}
