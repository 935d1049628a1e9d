import type { Page } from "puppeteer";
import { percentile } from "../percentile.ts";

const loads = 3;

/** JavaScript heap of a page after what is no longer used was collected, all its worlds together: the median of some loads, in MB. */
export async function heapOf(page: Page, load: () => Promise<void>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.enable");
  await session.send("Performance.enable");
  const sizes: number[] = [];
  for (let turn = 0; turn < loads; turn++) {
    await load();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    // What finalizers let go of in the first round is collected in the second.
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    sizes.push((metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN) / 1_048_576);
  }
  await session.detach();
  return percentile(sizes, 0.5);
}
