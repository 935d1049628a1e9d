import type { Page } from "puppeteer";

/** Runs an expression in the world of the extension's content script in the top frame, as only a debugger can; promises are awaited. */
export async function inContentScript<Result>(page: Page, extensionId: string, expression: string): Promise<Result> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const context = new Promise<number>((resolve) =>
      session.on("Runtime.executionContextCreated", ({ context: { id, origin, auxData } }) => {
        if (origin === `chrome-extension://${extensionId}` && auxData?.frameId === frameTree.frame.id) resolve(id);
      }),
    );
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error("The page has no content script.")), 10_000).unref(),
    );
    await session.send("Runtime.enable");
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId: await Promise.race([context, late]),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  } finally {
    await session.detach();
  }
}
