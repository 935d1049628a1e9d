import type { PaletteEntry } from "../../../utils/palette/palette-entry.ts";
import type { BrowserWithElbow } from "../../support/launch-browser.ts";
import { percentile } from "../percentile.ts";

const typed = "record orders number 12";

/**
 * How long the palette takes from a key until what it shows is laid out, milliseconds: every key of a line of words, over these entries.
 * Only the entries are given to it; all else is the page as it ships.
 */
export async function keystrokes(
  elbow: BrowserWithElbow,
  entries: readonly PaletteEntry[],
): Promise<{ p50: number; p95: number }> {
  const page = await elbow.browser.newPage();
  await page.evaluateOnNewDocument(
    (given) => {
      const answer = (_: unknown, answered: (answer: unknown) => void) => setTimeout(() => answered({ res: given }));
      chrome.runtime.sendMessage = answer as unknown as typeof chrome.runtime.sendMessage;
    },
    entries as unknown as PaletteEntry[],
  );
  await page.goto(`chrome-extension://${elbow.extension.id}/palette-window.html?tab=1`);
  await page.bringToFront();
  await page.waitForFunction(() => document.querySelectorAll(".palette-option").length === 50);
  await page.evaluate(() => {
    const state = globalThis as unknown as { times: number[] };
    state.times = [];
    let began = 0;
    addEventListener("keydown", () => (began = performance.now()), true);
    addEventListener("input", () => {
      queueMicrotask(() => {
        // After the view was drawn anew, with its layout.
        setTimeout(() => {
          document.body.getBoundingClientRect();
          state.times.push(performance.now() - began);
        });
      });
    });
  });
  for (let turn = 0; turn < 5; turn++) {
    await page.keyboard.type(typed, { delay: 60 });
    for (let at = 0; at < typed.length; at++) await page.keyboard.press("Backspace", { delay: 5 });
  }
  const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  await page.close();
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
