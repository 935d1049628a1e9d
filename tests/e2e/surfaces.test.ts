import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFindings } from "../support/axe-findings.ts";
import { repository } from "../support/build-extension.ts";
import { darkEhr } from "../support/dark-ehr.ts";
import { Overlay } from "../support/overlay.ts";
import { openPalette } from "../support/palette.ts";
import { pressLast } from "../support/press.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { writeNotice } from "../support/write-notice.ts";
import { reportByClick } from "./report-by-click.ts";
import { World } from "./world.ts";

/** Pictures of every surface, for people to look at. */
const folder = join(repository, ".output/pictures");

interface Look {
  name: string;
  media: { name: string; value: string }[];
  /** 2: a window at 200 % has half the CSS pixels. */
  zoom: number;
}

const light = { name: "prefers-color-scheme", value: "light" };
const looks: Look[] = [
  { name: "light", media: [light], zoom: 1 },
  { name: "dark", media: [{ name: "prefers-color-scheme", value: "dark" }], zoom: 1 },
  { name: "forced-colours", media: [light, { name: "forced-colors", value: "active" }], zoom: 1 },
  { name: "200-percent", media: [light], zoom: 2 },
];

describe.each(looks)("every surface, $name", ({ name, media, zoom }) => {
  let world: World;
  let page: Page;
  let panel: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    world = await World.start(inject("extension"));
    await writeNotice(world.backlogOrigin);
    await writeNotice(world.backlogOrigin, {
      kind: "working-on",
      viewId: null,
      title: "One search for all lists",
      caseNumber: null,
    });
    await world.syncNow();
    page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    await look(page, { width: 1440, height: 900 });
    // What lies over the EHR is dark where the EHR is; what is Chrome's, where the computer is.
    if (name === "dark") await darkEhr(page);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    overlay = new Overlay(page);
    await overlay.click(".bar-panel");
    panel = await openedSidePanel(world.elbow.browser);
    await look(panel, { width: 400, height: 900 });
  });
  afterAll(async () => await world?.close());

  async function look(of: Page, { width, height }: { width: number; height: number }): Promise<void> {
    await (await of.createCDPSession()).send("Emulation.setEmulatedMedia", { features: media });
    await of.setViewport({ width: Math.round(width / zoom), height: Math.round(height / zoom), deviceScaleFactor: zoom });
  }

  const keep = async (of: Page, surface: string) => {
    await of.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await of.screenshot({ path: join(folder, `${surface}-${name}.png`) });
  };
  /** Nothing of it lies outside the window. */
  const fits = async (selector: string) => {
    const { x, y, width, height } = await overlay.waitFor(selector, ({ visible }) => visible, 20_000);
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(x - width / 2).toBeGreaterThanOrEqual(0);
    expect(x + width / 2).toBeLessThanOrEqual(window.width);
    expect(y - height / 2).toBeGreaterThanOrEqual(0);
    expect(y + height / 2).toBeLessThanOrEqual(window.height);
  };
  const isReadable = async (of: Page) => {
    expect(await axeFindings(of.mainFrame())).toEqual([]);
    expect(await of.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  };

  /** Where the window is small, the button of the first tip lies below its edge. */
  const scrollToFirstTip = async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      const add = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Add");
      add?.scrollIntoView({ block: "center" });
    });
  };

  test("marks, a card and the status bar", async () => {
    await scrollToFirstTip();
    // Marks come back once the page rests.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await overlay.click(".mark", ({ visible }) => visible);
    await fits(".card");
    await fits(".bar");
    await keep(page, "card");
    await page.keyboard.press("Escape");
  });

  test("the report panel, over the page and in a window of its own", async () => {
    await scrollToFirstTip();
    const { panel: inPage, reportId } = await reportByClick(page);
    await inPage.waitForSelector(".known-issue");
    await keep(page, "report-panel");
    const own = await world.elbow.browser.newPage();
    await look(own, { width: 416, height: 820 });
    await own.goto(new URL(`/report-window.html?report=${reportId}`, inPage.url()).href);
    await own.waitForSelector(".scene-preview");
    await isReadable(own);
    // Also where the window is narrow and was scrolled.
    expect(await own.evaluate(() => document.body.innerText)).not.toContain("shapes only");
    await keep(own, "report-window");
    await own.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await keep(own, "report-window-end");
    await own.close();
    await page.bringToFront();
    // Beside the side panel the page's window is narrower than what is photographed: its button lies outside, and no press reaches it.
    await inPage.$eval("button[aria-label^='Close']", (button) => (button as HTMLElement).click()).catch(() => undefined);
    await expect.poll(() => inPage.detached, { timeout: 10_000 }).toBe(true);
  });

  test("the command palette", async () => {
    const frame = await openPalette(world.elbow, page);
    await page.keyboard.type("vit");
    await frame.waitForSelector(".palette-option");
    await fits(".palette-frame");
    await keep(page, "palette");
    await pressLast(page, "Escape");
    await pressLast(page, "Escape");
    await expect.poll(async () => (await overlay.find(".palette-frame")).length).toBe(0);
  });

  test("the side panel, each of its tabs", async () => {
    for (const tab of ["tips", "learn", "reports", "news"]) {
      await panel.bringToFront();
      await panel.locator(`#side-tab-${tab}`).click();
      await panel.waitForSelector(`#side-tab-${tab}[aria-selected='true']`);
      await isReadable(panel);
      await keep(panel, `side-panel-${tab}`);
    }
  });

  test("a step of a walkthrough", async () => {
    await panel.bringToFront();
    await panel.locator("#side-tab-learn").click();
    await panel.locator("::-p-xpath(//li[contains(., 'See how a result has changed')]//button)").click();
    await page.bringToFront();
    await fits(".coach");
    await keep(page, "step");
  });

  test("the tip sheet", async () => {
    await panel.bringToFront();
    await panel.locator(".learn-print").click();
    const target = await world.elbow.browser.waitForTarget((candidate) => candidate.url().includes("/tip-sheet.html"));
    const sheet = await target.asPage();
    await look(sheet, { width: 900, height: 1_200 });
    await sheet.waitForSelector("h2");
    await isReadable(sheet);
    await keep(sheet, "tip-sheet");
    await sheet.close();
  });
});
