import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "puppeteer";
import type { Overlay } from "./overlay.ts";

const media = [
  ["prefers-color-scheme", "light"],
  ["prefers-color-scheme", "dark"],
  ["forced-colors", "active"],
] as const;

/**
 * What axe finds in the overlay as it is now, in light, dark and forced colours. It sees into no closed shadow root, so it is given a copy of
 * the overlay in an open one, in a page of its own.
 */
export async function overlayFindings(browser: Browser, overlay: Overlay): Promise<string[]> {
  const { html, css } = await overlay.copy();
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1440, height: 900 });
    await page.setContent("<!doctype html><html lang=en><title>Overlay</title><main><h1>Overlay</h1><div></div></main></html>");
    await page.evaluate(
      (inside, style) => {
        const root = document.querySelector("main div")?.attachShadow({ mode: "open" });
        if (!root) throw new Error("There is no place for the copy.");
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        root.adoptedStyleSheets = [sheet];
        root.setHTMLUnsafe(inside);
      },
      html,
      css,
    );
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const session = await page.createCDPSession();
    const found: string[] = [];
    for (const [name, value] of media) {
      await session.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
      const { violations, passes } = (await page.evaluate("axe.run()")) as AxeResults;
      if (passes.length < 5) throw new Error("axe has seen nothing of the overlay.");
      found.push(...violations.map(({ id, nodes }) => `${value}: ${id}: ${nodes.map((node) => node.html).join(" ")}`));
    }
    return found;
  } finally {
    await page.close();
  }
}
