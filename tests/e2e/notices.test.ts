import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { noticeBoard } from "../../utils/protocol/notice.ts";
import { axeFindings } from "../support/axe-findings.ts";
import { Overlay } from "../support/overlay.ts";
import { press } from "../support/press.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { writeNotice } from "../support/write-notice.ts";
import { closePanel, reportByClick, untilReceived } from "./report-by-click.ts";
import { World } from "./world.ts";

const title = "Vitals take long to save";

describe("notices", () => {
  let world: World;
  let page: Page;
  let overlay: Overlay;
  let panel: Page;
  let console_: Page;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    overlay = new Overlay(page);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
  });
  afterAll(async () => await world?.close());

  const board = async () => noticeBoard.parse(await (await fetch(`${world.backlogOrigin}/console/api/notices`)).json());

  test("a reviewer writes one with the keyboard only, and axe finds nothing on the page", async () => {
    console_ = await world.elbow.browser.newPage();
    await console_.goto(`${world.backlogOrigin}/console/news`);
    await console_.waitForSelector(".notice-form");
    expect(await axeFindings(console_.mainFrame())).toEqual([]);
    await console_.focus("select[name=profile]");
    await console_.keyboard.type("OpenMRS");
    await console_.keyboard.press("Tab");
    await console_.keyboard.type("Vitals");
    await console_.keyboard.press("Tab");
    await console_.keyboard.type(title);
    await console_.keyboard.press("Tab");
    await console_.keyboard.type("Wait for the green message. **Do not press Save twice.**");
    await console_.keyboard.press("Tab");
    await console_.keyboard.type("Clinical IT");
    await console_.focus(".notice-form button[type=submit]");
    await console_.keyboard.press("Enter");
    await console_.waitForFunction(() => document.querySelector(".outcome")?.textContent?.startsWith("Told: "));
    expect((await board()).notices).toMatchObject([{ meToo: 0, notice: { title, viewId: "vitals", owner: "Clinical IT" } }]);
    expect(await axeFindings(console_.mainFrame())).toEqual([]);
  });

  test("the status bar says so on that screen, and the side panel tells it first", async () => {
    await page.bringToFront();
    await world.syncNow();
    await overlay.waitFor(".bar-notices", ({ text }) => text.startsWith("1"), 30_000);
    await overlay.click(".bar-panel");
    panel = await openedSidePanel(world.elbow.browser);
    const entry = await panel.waitForSelector(".news-among-tips");
    expect(await entry?.evaluate(({ textContent }) => textContent)).toContain("Known issueNewVitals take long to save");
    expect(await entry?.$eval("strong", ({ textContent }) => textContent)).toBe("Do not press Save twice.");
    expect(await axeFindings(panel.mainFrame())).toEqual([]);
  });

  test("once it was read the status bar is silent about it; it stands under News", async () => {
    await panel.bringToFront();
    await panel.waitForSelector(".news-among-tips[data-new=false]");
    await expect.poll(async () => (await overlay.find(".bar-notices")).length, { timeout: 10_000 }).toBe(0);
    await panel.focus("#side-tab-tips");
    await panel.keyboard.press("ArrowLeft");
    await panel.waitForSelector("#side-tab-news[aria-selected='true']");
    expect(await panel.$eval(".news-group", ({ textContent }) => textContent)).toContain("Known issues");
    expect(await axeFindings(panel.mainFrame())).toEqual([]);
  });

  test("on another screen it is not at hand", async () => {
    await page.bringToFront();
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    await panel.locator("#side-tab-tips").click();
    await panel.waitForFunction(() => document.querySelector(".side-view")?.textContent === "Medications");
    expect(await panel.$(".news-among-tips")).toBeNull();
  });

  test("who reports there is told that it is known, and says *me too* with one press", async () => {
    await page.bringToFront();
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    const { panel: reportPanel, reportId } = await reportByClick(page);
    expect(await reportPanel.$eval(".known-issue", ({ textContent }) => textContent)).toContain(`We know of this: ${title}`);
    expect(await axeFindings(reportPanel)).toEqual([]);
    await press(reportPanel, ".known-issue");
    await reportPanel.waitForSelector(".known-issue[aria-pressed=true]");
    await untilReceived(reportPanel, 30_000);
    await closePanel(reportPanel);
    await world.syncNow();
    await expect.poll(async () => (await board()).notices[0]?.meToo, { timeout: 30_000 }).toBe(1);
    const cases = (await (await fetch(`${world.backlogOrigin}/console/api/cases`)).json()) as { cases: { number: number }[] };
    const { reports } = await world.readCase(cases.cases[0]?.number ?? 0);
    expect(reports).toMatchObject([{ id: reportId, knownAs: title }]);
  });

  test("without the backlog the last notices stand; one that was withdrawn goes", async () => {
    await world.killBacklog();
    await world.syncNow();
    const { panel: reportPanel } = await reportByClick(page);
    expect(await reportPanel.$(".known-issue")).not.toBeNull();
    await closePanel(reportPanel);
    await world.startBacklog();
    await console_.bringToFront();
    await console_.reload();
    await console_.locator(`button[aria-label="Withdraw: ${title}"]`).click();
    await console_.waitForFunction(() => document.querySelector(".outcome")?.textContent?.startsWith("Withdrawn."));
    await writeNotice(world.backlogOrigin, { kind: "fixed", viewId: null, title: "Printing works again" });
    await page.bringToFront();
    await world.syncNow();
    await panel.locator("#side-tab-news").click();
    await panel.waitForFunction(() => document.querySelector(".news-group h3")?.textContent === "Printing works again");
    expect((await panel.$$(".news-entry")).length).toBe(1);
  });
});
