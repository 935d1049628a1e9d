import type { Page } from "puppeteer";

interface Observing {
  benchLongTasks?: number[];
}

/** Has the page note its long tasks: over 50 ms in its main thread (https://www.w3.org/TR/longtasks-1/). */
export async function noteLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: number[] = [];
    (globalThis as Observing).benchLongTasks = noted;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.push(Math.round(duration));
    }).observe({ type: "longtask" });
  });
}

/** Durations of the long tasks since the last call, milliseconds. They are told a little after they end. */
export async function takeLongTasks(page: Page): Promise<number[]> {
  await new Promise((resolve) => setTimeout(resolve, 300));
  return await page.evaluate(() => (globalThis as Observing).benchLongTasks?.splice(0) ?? []);
}
