import type { Page } from "puppeteer";
import type { Step } from "../../../utils/protocol/practice.ts";
import { PracticeError } from "./practice-error.ts";

/** Milliseconds within which a step's element must be there. */
const patience = 20_000;

/** Takes steps on the page as a person would. `mayClick` throws where a click would lead to what is not to be opened. */
export async function takeSteps(
  page: Page,
  steps: readonly Step[],
  settle: () => Promise<void>,
  mayClick: (href: string) => void,
): Promise<void> {
  for (const step of steps) {
    await settle();
    if ("press" in step) await page.keyboard.press(step.press);
    else if ("wait" in step) await find(page, step.wait);
    else if ("click" in step) {
      const element = await find(page, step.click);
      const href = await element.evaluate((found) => found.closest<HTMLAnchorElement>("a[href]")?.href ?? null);
      if (href !== null) mayClick(href);
      await element.click();
    } else {
      const element = await find(page, step.into);
      await element.type(step.type);
    }
  }
  await settle();
}

async function find(page: Page, selector: string) {
  const element = await page.waitForSelector(selector, { visible: true, timeout: patience }).catch(() => null);
  if (!element) throw new PracticeError(`nothing visible fits ${selector}`);
  return element;
}
