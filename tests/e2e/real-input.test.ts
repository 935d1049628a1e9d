import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Desktop, startDesktop } from "../support/desktop.ts";
import { Overlay } from "../support/overlay.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { closePanel, untilReceived } from "./report-by-click.ts";
import { World } from "./world.ts";

describe("with a real keyboard and mouse", () => {
  let desktop: Desktop;
  let world: World;
  let page: Page;

  beforeAll(async () => {
    desktop = await startDesktop();
    world = await World.start(inject("extension"), { headless: false, display: desktop.display });
    page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    await desktop.focusBrowser();
  });
  afterAll(async () => {
    await world?.close();
    await desktop?.close();
  });

  test("Chromium gave every command its key", async () => {
    const worker = await world.elbow.worker();
    const commands = await worker.evaluate(async () => await chrome.commands.getAll());
    expect(commands.filter(({ name, shortcut }) => name !== "_execute_action" && !shortcut)).toEqual([]);
  });

  test("Alt+Shift+F captures a report", async () => {
    await desktop.key("alt+shift+f");
    const panel = await new Overlay(page).reportFrame();
    await untilReceived(panel);
    expect(await panel.evaluate(() => document.hasFocus())).toBe(false);
    await closePanel(panel);
  });

  test("Alt+Shift+J moves the focus into Elbow, and back to the page", async () => {
    const overlay = new Overlay(page);
    await desktop.key("alt+shift+j");
    await overlay.waitFor("button:focus");
    await desktop.key("alt+shift+j");
    await expect.poll(async () => (await overlay.find("button:focus")).length).toBe(0);
  });

  test("Alt+Shift+H opens the palette with the cursor in it, and closes it", async () => {
    const overlay = new Overlay(page);
    await desktop.key("alt+shift+h");
    await overlay.waitFor(".palette-frame");
    const palette = async () => page.frames().find((frame) => frame.url().includes("/palette.html"));
    await expect
      .poll(async () => await (await palette())?.evaluate(() => document.hasFocus() && document.activeElement?.localName))
      .toBe("input");
    await desktop.key("alt+shift+h");
    await expect.poll(async () => (await overlay.find(".palette-frame")).length).toBe(0);
  });

  test("a click on the status bar opens the side panel beside the EHR", async () => {
    const { x, y } = await new Overlay(page).waitFor(".bar-panel");
    const [left, top] = await page.evaluate(() => [window.screenX, window.screenY + window.outerHeight - window.innerHeight]);
    await desktop.click(Math.round((left ?? 0) + x), Math.round((top ?? 0) + y));
    const sidePanel = await openedSidePanel(world.elbow.browser);
    await sidePanel.waitForFunction(() => document.body.innerText.includes("For this screen"));
    await sidePanel.locator("::-p-text(My reports)").click();
    await sidePanel.waitForFunction(() => document.body.innerText.includes("Medications"));
  });
});
