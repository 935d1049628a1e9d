import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { Overlay } from "../support/overlay.ts";
import { openPalette } from "../support/palette.ts";
import { pressLast } from "../support/press.ts";
import { quietPage } from "../support/quiet-page.ts";
import { openChart } from "../support/views.ts";
import { World } from "./world.ts";

describe("the status bar", () => {
  let world: World;
  let page: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    overlay = new Overlay(page);
    await overlay.waitFor(".bar-count");
  });
  afterAll(async () => await world?.close());

  const drag = async (from: { x: number; y: number }, by: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 6 });
    await page.mouse.up();
  };

  test("is dragged along by whatever is in it, and nothing of it is pressed by that", async () => {
    const before = await overlay.waitFor(".bar");
    const button = await overlay.waitFor(".bar-report");
    await drag(button, { x: -300, y: -100 });
    const after = await overlay.waitFor(".bar", ({ x }) => Math.abs(before.x - 300 - x) < 2);
    expect(before.y - 100 - after.y).toBeLessThan(2);
    expect(await overlay.find(".report-frame")).toEqual([]);
  });

  test("stays there over a reload, and stays in the window when that gets small", async () => {
    const before = await overlay.waitFor(".bar");
    await page.reload();
    await quietPage(page, 1_000);
    await overlay.waitFor(".bar", ({ x, y }) => Math.abs(before.x - x) < 2 && Math.abs(before.y - y) < 2);
    await page.setViewport({ width: 420, height: 500 });
    const small = await overlay.waitFor(".bar", ({ x, width }) => x - width / 2 >= 0 && x + width / 2 <= 420);
    expect(small.y).toBeLessThan(500);
    await page.setViewport({ width: 1440, height: 900 });
  });

  test("stands above the EHR's own menu where a narrow window has that at its lower edge", async () => {
    await page.setViewport({ width: 720, height: 450 });
    const topOfMenu = async () =>
      await page.$eval("#omrs-workspaces-container aside", (menu) => menu.getBoundingClientRect().top);
    await expect.poll(topOfMenu).toBeGreaterThan(300);
    const menu = await topOfMenu();
    await overlay.waitFor(".bar", ({ y, height }) => y + height / 2 <= menu);
    await page.setViewport({ width: 1440, height: 900 });
  });

  test("goes to the other side without a drag, by the palette", async () => {
    const before = await overlay.waitFor(".bar");
    await openPalette(world.elbow, page);
    await page.keyboard.type("bar to the other side");
    await pressLast(page, "Enter");
    await overlay.waitFor(".bar", ({ x }) => Math.abs(1440 - before.x - x) < 2);
  });

  test("a hand that shakes still presses", async () => {
    const button = await overlay.waitFor(".bar-report");
    await drag(button, { x: 3, y: 2 });
    await overlay.reportFrame(30_000);
  });
});
