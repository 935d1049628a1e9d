import type { Frame, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { darkEhr } from "../support/dark-ehr.ts";
import { Overlay } from "../support/overlay.ts";
import { openPalette } from "../support/palette.ts";
import { press, pressLast } from "../support/press.ts";
import { quietPage } from "../support/quiet-page.ts";
import { openChart } from "../support/views.ts";
import { reportByClick } from "./report-by-click.ts";
import { World } from "./world.ts";

/** How light a colour is, 0 to 255. */
const lightness = (colour: string) => Math.max(...(colour.match(/\d+/g) ?? ["-1"]).slice(0, 3).map(Number));

describe("what lies over the EHR is as light or dark as the EHR, whatever the computer is set to", () => {
  let world: World;
  let page: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    overlay = new Overlay(page);
  });
  afterAll(async () => await world?.close());

  const surfaceOf = async (frame: Frame) =>
    lightness(await frame.evaluate(() => getComputedStyle(document.querySelector("main") ?? document.body).backgroundColor));

  /** Of the status bar, a card, the report panel and the command palette. */
  const drawn = async () => {
    await overlay.click(".mark", ({ visible }) => visible);
    const card = lightness((await overlay.waitFor(".card")).background);
    await page.keyboard.press("Escape");
    const bar = lightness((await overlay.waitFor(".bar")).background);
    const { panel } = await reportByClick(page);
    const report = await surfaceOf(panel);
    await press(panel, "button[aria-label^='Close']").catch(() => undefined);
    await expect.poll(() => panel.detached, { timeout: 10_000 }).toBe(true);
    const palette = await surfaceOf(await openPalette(world.elbow, page));
    await pressLast(page, "Escape");
    return { card, bar, report, palette };
  };

  test("light over a light EHR on a dark computer", async () => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    for (const [surface, found] of Object.entries(await drawn())) expect(found, surface).toBeGreaterThan(230);
  });

  test("dark over a dark EHR on a light computer", async () => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
    await darkEhr(page);
    await page.reload();
    await quietPage(page, 1_000);
    for (const [surface, found] of Object.entries(await drawn())) expect(found, surface).toBeLessThan(60);
  });
});
