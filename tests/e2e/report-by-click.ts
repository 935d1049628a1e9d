import type { Frame, Page } from "puppeteer";
import { Overlay } from "../support/overlay.ts";

/** Presses the in-page button as a person does. @returns the report's id and its panel, which is captured but perhaps not received. */
export async function reportByClick(page: Page): Promise<{ reportId: string; panel: Frame }> {
  const overlay = new Overlay(page);
  await overlay.click(".bar-report");
  const panel = await overlay.reportFrame();
  const reportId = new URL(panel.url()).searchParams.get("report") ?? "";
  await panel.waitForFunction(() => document.body.innerText.includes("Captured"));
  return { reportId, panel };
}
