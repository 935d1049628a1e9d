import type { Page } from "puppeteer";
import { frameAnswererName } from "../../../utils/report/frame-answer.ts";
import { inContentScript } from "../../support/content-script.ts";

/**
 * How long the content script takes to answer a capture in the top frame: context and scene, in one task of the page's main thread.
 * @returns milliseconds of each call, each in a task of its own.
 */
export async function sceneReadTimes(page: Page, extensionId: string, calls: number): Promise<number[]> {
  return await inContentScript<number[]>(
    page,
    extensionId,
    `(async () => {
      const times = [];
      for (let call = 0; call < ${calls}; call++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const start = performance.now();
        const { reading, reason } = ${frameAnswererName}.answer("bench");
        times.push(performance.now() - start);
        if (reading?.level !== "full") throw new Error("The scene is not full: " + reason);
      }
      return times;
    })()`,
  );
}
