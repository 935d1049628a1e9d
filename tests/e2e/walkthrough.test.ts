import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFindings } from "../support/axe-findings.ts";
import { Overlay } from "../support/overlay.ts";
import { overlayFindings } from "../support/overlay-findings.ts";
import { quietPage } from "../support/quiet-page.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { World } from "./world.ts";

const title = "See how a result has changed";

describe("a walkthrough", () => {
  let world: World;
  let page: Page;
  let panel: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    overlay = new Overlay(page);
    await overlay.click(".bar-panel");
    panel = await openedSidePanel(world.elbow.browser);
    await panel.bringToFront().catch(() => undefined);
  });
  afterAll(async () => await world?.close());

  const coach = async (said: string) =>
    await overlay.waitFor(".coach", ({ text, visible }) => visible && text.includes(said), 20_000);
  const ring = async () => await overlay.waitFor(".ring", ({ visible }) => visible);

  test("is begun from the side panel by keyboard, and rings the first thing to press", async () => {
    await panel.focus("#side-tab-tips");
    await panel.keyboard.press("ArrowRight");
    await panel.waitForSelector("#side-tab-learn[aria-selected='true']");
    await panel.locator(`::-p-xpath(//li[contains(., "${title}")]//button)`).click();
    const { label } = await coach("Step 1 of 3");
    expect(label).toBe(`Walkthrough: ${title}`);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
    const { x, y } = await ring();
    const pressed = await page.evaluate((left, top) => document.elementFromPoint(left, top)?.closest("a")?.textContent, x, y);
    expect(pressed).toBe("Results");
  });

  test("axe finds nothing in a step, in light, dark and forced colours", async () => {
    expect(await overlayFindings(world.elbow.browser, overlay)).toEqual([]);
  });

  test("goes on by what the person does, and comes back after a reload where it was", async () => {
    const { x, y } = await ring();
    await page.mouse.click(x, y);
    await coach("Lay the values side by side");
    await page.reload();
    await quietPage(page, 1_000);
    await coach("Step 2 of 3");
    const tab = await ring();
    const card = await coach("Step 2 of 3");
    // The card covers neither the tab nor the ring around it.
    expect(
      Math.abs(card.x - tab.x) >= (card.width + tab.width) / 2 || Math.abs(card.y - tab.y) >= (card.height + tab.height) / 2,
    ).toBe(true);
    await page.mouse.click(tab.x, tab.y);
    await coach("Step 3 of 3");
  });

  test("ends by keyboard alone, and Learn says that it is done", async () => {
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>("a[href]")?.focus());
    const worker = await world.elbow.worker();
    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id)
        await chrome.tabs.sendMessage(tab.id, { id: 0, type: "jumpIntoOverlay", timestamp: Date.now() }, { frameId: 0 });
    });
    await overlay.waitFor(".coach-next:focus");
    await page.keyboard.press("Enter");
    await coach("You have done every step.");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await overlay.find(".coach")).length, { timeout: 10_000 }).toBe(0);
    await panel.waitForFunction(
      (of) => {
        const entry = [...document.querySelectorAll(".learn-entry")].find(({ textContent }) => textContent?.includes(of));
        return entry?.querySelector(".learn-done") != null;
      },
      {},
      title,
    );
  });

  test("a sheet of the role's tips and walkthroughs can be printed, and axe finds nothing in it", async () => {
    await panel.locator(".learn-print").click();
    const target = await world.elbow.browser.waitForTarget((candidate) => candidate.url().includes("/tip-sheet.html"));
    const sheet = await target.asPage();
    await sheet.waitForSelector(".sheet-section");
    const headings = await sheet.$$eval("h1, h2", (all) => all.map(({ textContent }) => textContent));
    expect(headings[0]).toBe("Tips for OpenMRS 3: nurse");
    expect(headings).toContain(title);
    expect(headings).not.toContain("Order a medicine, up to the signature");
    expect(await axeFindings(sheet.mainFrame())).toEqual([]);
    await sheet.close();
    await page.bringToFront();
  });

  test("what nobody begins adds nothing to the page", async () => {
    expect(await overlay.find(".coach, .ring")).toEqual([]);
    expect(await page.evaluate(() => Array.from(document.documentElement.children, ({ localName }) => localName))).toEqual([
      "head",
      "body",
      "div",
    ]);
  });
});
