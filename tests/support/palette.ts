import type { Frame, Page } from "puppeteer";
import type { BrowserWithElbow } from "./launch-browser.ts";

/** Opens the command palette in a tab, as its key does (a page under test gets no key of the browser's), and waits until it can be typed into. */
export async function openPalette(elbow: BrowserWithElbow, page: Page): Promise<Frame> {
  const framed = () => page.frames().filter((frame) => frame.url().includes("/palette.html"));
  // One that was closed is known for a while longer.
  for (const end = Date.now() + 15_000; framed().length > 0 && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 20));
  await togglePalette(elbow, page);
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const [frame] = framed();
    const isReady = await frame
      ?.evaluate(() => document.activeElement?.localName === "input" && document.querySelector(".palette-option") !== null)
      .catch(() => false);
    if (frame && isReady) return frame;
  }
  throw new Error("The palette did not open.");
}

/** Presses the palette's key. */
export async function togglePalette(elbow: BrowserWithElbow, page: Page): Promise<void> {
  await pressCommand(elbow, page, "open-palette");
}

/** Presses the key of one of the extension's commands, as far as the worker can tell. */
export async function pressCommand(elbow: BrowserWithElbow, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  const worker = await elbow.worker();
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(command: string, tab: unknown): void }).dispatch(name, tab);
  }, command);
}
