import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame } from "puppeteer";

/** What axe finds in a frame as it is now: rule and elements. Animations are waited for: a colour on its way has no contrast to judge. */
export async function axeFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  await frame.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations, passes } = (await frame.evaluate("axe.run()")) as AxeResults;
  if (passes.length < 5) throw new Error("axe has seen next to nothing.");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
