import type { Page } from "puppeteer";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import type { LearnedPage } from "../../../utils/scene/learned-page.ts";

/** Reads what the page shows, by utils/scene/page/learn-page.ts. */
export async function readPage(page: Page, script: string, profile: EhrProfile): Promise<LearnedPage> {
  await page.evaluate(script);
  return await page.evaluate((zones) => {
    const { learn } = globalThis as unknown as { learn: typeof import("../../../utils/scene/page/learn-page.ts") };
    return learn.learnPage(document, zones);
  }, profile.zones);
}
