import type { Frame, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFindings } from "../support/axe-findings.ts";
import { Overlay } from "../support/overlay.ts";
import { openPalette, togglePalette } from "../support/palette.ts";
import { pressAt, pressLast } from "../support/press.ts";
import { openChart } from "../support/views.ts";
import { World } from "./world.ts";

describe("the command palette", () => {
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

  const open = async () => await openPalette(world.elbow, page);
  const pressEscape = async () => await pressLast(page, "Escape");
  const isGone = async () => (await overlay.find(".palette-frame")).length === 0;
  const titles = async (frame: Frame) => await frame.$$eval(".palette-title", (all) => all.map(({ textContent }) => textContent));

  test("has a key of its own, and so has everything else that is pressed often", async () => {
    const worker = await world.elbow.worker();
    const commands = await worker.evaluate(async () => await chrome.commands.getAll());
    const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
    expect(keys).toMatchObject({
      "open-palette": "Alt+Shift+H",
      "report-friction": "Alt+Shift+F",
      "jump-into-elbow": "Alt+Shift+J",
    });
  });

  test("finds a tip by a few letters, shows it, and gives the focus back where it was", async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>("a[href]")?.focus());
    const before = await page.evaluate(() => document.activeElement?.textContent);
    const frame = await open();
    await page.keyboard.type("arrows mean");
    await frame.waitForFunction(() => document.querySelectorAll(".palette-option").length === 1);
    expect(await titles(frame)).toEqual(["What the arrows mean"]);
    await page.keyboard.press("Enter");
    await frame.waitForSelector(".palette-reading");
    expect(await frame.$eval(".palette-reading", ({ textContent }) => textContent)).toContain("Two arrows: critical.");
    await pressEscape();
    await frame.waitForSelector("input");
    await pressEscape();
    await expect.poll(isGone).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(before);
  });

  test("axe finds nothing in it, nor in a tip that it shows", async () => {
    const frame = await open();
    expect(await axeFindings(frame)).toEqual([]);
    await page.keyboard.type("arrows");
    await page.keyboard.press("Enter");
    await frame.waitForSelector(".palette-reading");
    expect(await axeFindings(frame)).toEqual([]);
    await togglePalette(world.elbow, page);
    await expect.poll(isGone).toBe(true);
  });

  test("moves with the arrow keys, in a circle, and says so when nothing is called that", async () => {
    const frame = await open();
    const active = async () => await frame.$eval("[aria-selected='true'] .palette-title", ({ textContent }) => textContent);
    const [first, second] = await titles(frame);
    expect(await active()).toBe(first);
    await page.keyboard.press("ArrowDown");
    await frame.waitForFunction(
      (title) => document.querySelector("[aria-selected='true'] .palette-title")?.textContent === title,
      {},
      second,
    );
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    const all = await titles(frame);
    await frame.waitForFunction(
      (title) => document.querySelector("[aria-selected='true'] .palette-title")?.textContent === title,
      {},
      all.at(-1),
    );
    await page.keyboard.type("zzzz");
    await frame.waitForFunction(() => document.querySelector("[role='status']")?.textContent?.includes("Nothing is called"));
    await pressEscape();
    await expect.poll(isGone).toBe(true);
  });

  test("whoever presses beside it goes on with the EHR", async () => {
    await open();
    await pressAt(page, 700, 850);
    await expect.poll(isGone).toBe(true);
  });

  test("the EHR hears no key that is typed into it", async () => {
    await page.evaluate(() => {
      const state = globalThis as unknown as { heard: number };
      state.heard = 0;
      addEventListener("keydown", () => state.heard++, true);
    });
    await open();
    await page.keyboard.type("my reports");
    await pressEscape();
    await expect.poll(isGone).toBe(true);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: number }).heard)).toBe(0);
  });

  test("starts a walkthrough", async () => {
    await open();
    await page.keyboard.type("see how a result");
    await pressLast(page, "Enter");
    await overlay.waitFor(".coach", ({ text, visible }) => visible && text.includes("Step 1 of 3"), 20_000);
    expect(await isGone()).toBe(true);
    await overlay.click(".coach .card-dismiss");
  });

  test("reports friction as what it is, and the panel has that pressed", async () => {
    await open();
    await page.keyboard.type("alert didn't help");
    await pressLast(page, "Enter");
    const panel = await overlay.reportFrame(30_000);
    await panel.waitForSelector("button[aria-pressed='true']");
    expect(await panel.$eval("button[aria-pressed='true']", ({ textContent }) => textContent)).toContain("alert");
    await panel.$eval("button[aria-label^='Close']", (button) => (button as HTMLElement).click());
  });

  test("tells whom one can ask", async () => {
    const frame = await open();
    await page.keyboard.type("super users");
    await page.keyboard.press("Enter");
    await frame.waitForSelector(".palette-reach");
    expect(await frame.$eval(".palette-reach", ({ textContent }) => textContent)).toBe("extension 4401");
    await pressEscape();
    await pressEscape();
    await expect.poll(isGone).toBe(true);
  });

  test("comes in a window of its own where a dialog of the EHR has the page", async () => {
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement("dialog"));
      dialog.id = "modal-of-the-ehr";
      dialog.showModal();
    });
    await togglePalette(world.elbow, page);
    const target = await world.elbow.browser.waitForTarget(
      (candidate) => candidate.type() === "page" && candidate.url().includes("/palette-window.html"),
    );
    const own = await target.page();
    if (!own) throw new Error("The window has no page.");
    await own.waitForFunction(() => document.querySelector(".palette-option"), { polling: 100 });
    void own.keyboard.press("Escape").catch(() => undefined);
    await expect.poll(() => own.isClosed()).toBe(true);
    await page.evaluate(() => document.querySelector("#modal-of-the-ehr")?.remove());
  });
});
