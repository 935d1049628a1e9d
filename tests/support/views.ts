import type { Page } from "puppeteer";
import { quietPage } from "./quiet-page.ts";

/** Chart views of OpenMRS by Elbow's view id: the last part of their address. */
export const chartViews = {
  "patient-summary": "patient-summary",
  vitals: "vitals-and-biometrics",
  medications: "medications",
  allergies: "allergies",
  conditions: "conditions",
  orders: "orders",
} as const;
export type ChartView = keyof typeof chartViews;

/** Opens a view of a patient's chart and waits until it has drawn itself. */
export async function openChart(page: Page, baseUrl: string, patient: string, view: ChartView): Promise<void> {
  await page.goto(`${baseUrl}patient/${patient}/chart/${chartViews[view]}`);
  await page.waitForSelector("header[aria-label='patient banner']");
  await quietPage(page, 1_000);
}
