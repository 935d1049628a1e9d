import type { Frame, Page } from "puppeteer";
import { Overlay } from "../support/overlay.ts";
import { press } from "../support/press.ts";
import { untilPainted } from "../support/until-painted.ts";

/** Presses the in-page button as a person does. @returns the report's id and its panel: captured, perhaps not received. */
export async function reportByClick(page: Page): Promise<{ reportId: string; panel: Frame }> {
  // A page that lies behind another one draws no frames, and waits for ever for a press to be answered.
  await page.bringToFront();
  const overlay = new Overlay(page);
  await overlay.click(".bar-report");
  const panel = await overlay.reportFrame();
  const reportId = new URL(panel.url()).searchParams.get("report") ?? "";
  await panel.waitForSelector(".report-head");
  await untilPainted(panel);
  return { reportId, panel };
}

const receivedStep = ".report-steps li:last-child[data-done='true']";

/** Whether the panel says that the backlog has the report. */
export async function saysReceived(panel: Frame): Promise<boolean> {
  return (await panel.$(receivedStep)) !== null;
}

export async function untilReceived(panel: Frame, timeout = 30_000): Promise<void> {
  await panel.waitForSelector(receivedStep, { timeout });
}

/** Closes the panel, which hands in what was typed. A panel that is still growing to its height may move away under the pointer. */
export async function closePanel(panel: Frame): Promise<void> {
  const end = Date.now() + 15_000;
  while (!panel.detached) {
    if (Date.now() > end) throw new Error("The panel did not close.");
    await press(panel, "button[aria-label^='Close']").catch(() => undefined);
    for (let turn = 0; turn < 40 && !panel.detached; turn++) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
