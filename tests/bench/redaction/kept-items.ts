import type { Page } from "puppeteer";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import { bundlePageScript } from "../../ehr/vocabulary/bundle-page-script.ts";
import type { KeptItem } from "./seen-page.ts";

/** The product's walk and gate as a script for the page. */
export async function keptScript(): Promise<string> {
  return await bundlePageScript("tests/bench/redaction/kept-in-page.ts", "elbowKept");
}

/** Which labels and icons the product's gate lets pass on the page as it stands, and where the page has them. */
export async function keptItems(page: Page, script: string, profile: EhrProfile, view: string): Promise<KeptItem[]> {
  const isLoaded = await page.evaluate(() => "elbowKept" in globalThis);
  if (!isLoaded) await page.evaluate(script);
  return (await page.evaluate(
    (known, viewId) => {
      const { elbowKept } = globalThis as unknown as { elbowKept: typeof import("./kept-in-page.ts") };
      return elbowKept.keptInPage(known, viewId);
    },
    profile,
    view,
  )) as KeptItem[];
}
