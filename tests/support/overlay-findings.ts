import type { Browser } from "puppeteer";
import { axeFindings } from "./axe-findings.ts";
import type { Overlay } from "./overlay.ts";

/** Forced colours come first: after a dark look Chrome answers with the dark look's text colours, although it paints those that are forced. */
const looks = [
  { name: "forced colours", scheme: "light", forced: "active" },
  { name: "light", scheme: "light", forced: "none" },
  { name: "dark", scheme: "dark", forced: "none" },
] as const;

/**
 * What axe finds in the overlay as it is now, in light, dark and forced colours. It sees into no closed shadow root, so it is given a copy of
 * the overlay in an open one, in a page of its own: afterwards the page has to be brought to the front again.
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
    const session = await page.createCDPSession();
    const found: string[] = [];
    for (const { name, scheme, forced } of looks) {
      await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: forced }] });
      await page.evaluate((colours) => {
        document.documentElement.style.colorScheme = colours;
        const surface = document.querySelector("main div")?.shadowRoot?.querySelector<HTMLElement>(".surface");
        if (!surface) throw new Error("The copy has no surface.");
        surface.style.colorScheme = colours;
      }, scheme);
      found.push(...(await axeFindings(page.mainFrame())).map((finding) => `${name}: ${finding}`));
    }
    return found;
  } finally {
    await page.close();
  }
}
