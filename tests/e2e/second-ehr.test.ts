import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goTo } from "../ehr/medplum/go-to.ts";
import { logIn } from "../ehr/medplum/log-in.ts";
import { type MedplumUnderTest, startMedplum } from "../ehr/medplum/start.ts";
import { type BacklogProcess, startBacklogProcess } from "../support/backlog-process.ts";
import { buildExtension, repository } from "../support/build-extension.ts";
import { exampleEhr, exampleSite } from "../support/example-site.ts";
import { type BrowserWithElbow, launchBrowser } from "../support/launch-browser.ts";
import { Overlay } from "../support/overlay.ts";
import { overlayFindings } from "../support/overlay-findings.ts";
import { openPalette, pressCommand } from "../support/palette.ts";
import { publishPack } from "../support/practice-hospital.ts";
import { pressLast } from "../support/press.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { testPorts } from "./test-ports.ts";

/** All by keyboard, on an EHR that shares no code with the other one. */
describe("guidance on the second EHR", () => {
  let ehr: MedplumUnderTest;
  let backlog: BacklogProcess;
  let elbow: BrowserWithElbow;
  let dataFolder: string;
  let page: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "elbow-second-"));
    ehr = await startMedplum({ port: testPorts.ehr, seed: 11, patients: 4 });
    backlog = await startBacklogProcess({ port: testPorts.backlog, dataFolder });
    await publishPack(`http://127.0.0.1:${testPorts.backlog}`, join(repository, "tests/ehr/medplum/basics.pack.json"));
    const origin = `http://127.0.0.1:${testPorts.ehr}`;
    const site = exampleSite(testPorts, { ehr: { ...exampleEhr(origin, "medplum"), practiceOrigins: [origin] } });
    elbow = await launchBrowser({ extensionFolders: [await buildExtension({ site, output: "e2e-second" })] });
    page = await elbow.browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.bringToFront();
    const nurse = ehr.users.find(({ username }) => username === "ward-nurse@lakeside.test");
    if (!nurse) throw new Error("The EHR has no nurse.");
    await logIn(page, ehr.baseUrl, nurse);
    // Anew: whoever has just typed a password gets no new mark for half a minute.
    await page.goto(new URL(chart("orders"), ehr.baseUrl).href);
    overlay = new Overlay(page);
    await overlay.waitFor(".bar-count", ({ text }) => text.startsWith("3"), 30_000);
  });
  afterAll(async () => {
    await elbow?.close().catch(() => undefined);
    await Promise.all([ehr?.close(), backlog?.stop()]);
    await rm(dataFolder, { recursive: true, force: true });
  });

  const chart = (part: string) => `/patients/${ehr.charts[0]?.uuid}/${part}`;
  const coach = async (said: string) =>
    await overlay.waitFor(".coach", ({ text, visible }) => visible && text.includes(said), 20_000);

  test("a dot and a hint stand at their elements, and open by keyboard alone", async () => {
    await expect.poll(async () => (await overlay.find(".mark")).length, { timeout: 20_000 }).toBe(2);
    await pressCommand(elbow, page, "jump-into-elbow");
    await overlay.waitFor(".mark:focus", ({ visible }) => visible);
    await page.keyboard.press("Enter");
    const { text } = await overlay.waitFor(".card", ({ visible }) => visible);
    expect(text).toMatch(/How urgent it is|One order for one test/);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await overlay.find(".card")).length, { timeout: 10_000 }).toBe(0);
    await overlay.waitFor(".mark:focus");
    await pressCommand(elbow, page, "jump-into-elbow");
    await expect.poll(async () => (await overlay.find(".mark:focus")).length, { timeout: 10_000 }).toBe(0);
    // Last: it looks in a tab of its own, and the focus does not come back from there by itself.
    await overlay.click(".mark");
    await overlay.waitFor(".card", ({ visible }) => visible);
    expect(await overlayFindings(elbow.browser, overlay)).toEqual([]);
    await page.bringToFront();
  });

  test("a picture stands in the tip, with words for whoever does not see it", async () => {
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await overlay.find(".card")).length, { timeout: 10_000 }).toBe(0);
    await overlay.click(".mark", ({ label, visible }) => visible && label === "Tip: How urgent it is");
    const picture = await overlay.waitFor("canvas.picture", ({ visible }) => visible);
    expect(picture.label).toContain("Three bars");
    // None of it is cut off.
    const action = await overlay.waitFor(".card-action", ({ visible }) => visible);
    expect(picture.y + picture.height / 2).toBeLessThanOrEqual(action.y - action.height / 2);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await overlay.find(".card")).length, { timeout: 10_000 }).toBe(0);
  });

  test("a tip opens by itself after the view has changed, once, and takes no focus", async () => {
    await goTo(page, "/tasks");
    const { text } = await overlay.waitFor(".card", ({ visible }) => visible, 20_000);
    expect(text).toContain("Tasks have an owner");
    expect(await overlay.find(":focus")).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await overlay.find(".card")).length, { timeout: 10_000 }).toBe(0);
    await goTo(page, chart("orders"));
  });

  test("a step waits for a command of the pack", async () => {
    await openPalette(elbow, page);
    await page.keyboard.type("help by yourself");
    await pressLast(page, "Enter");
    await coach("Step 1 of 2");
    const frame = await openPalette(elbow, page);
    await page.keyboard.type("where do i order");
    await page.keyboard.press("Enter");
    await frame.waitForSelector(".palette-reading");
    await pressCommand(elbow, page, "open-palette");
    await coach("Step 2 of 2");
    await pressCommand(elbow, page, "jump-into-elbow");
    await overlay.waitFor(".coach-next:focus");
    await page.keyboard.press("Enter");
    await coach("You have done every step.");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await overlay.find(".coach")).length, { timeout: 10_000 }).toBe(0);
  });

  test("a command shows a tip in the palette", async () => {
    const frame = await openPalette(elbow, page);
    await page.keyboard.type("where do i order");
    await page.keyboard.press("Enter");
    await frame.waitForSelector(".palette-reading");
    expect(await frame.$eval(".palette-reading", ({ textContent }) => textContent)).toContain("What is not signed");
    await pressCommand(elbow, page, "open-palette");
    await expect.poll(async () => (await overlay.find(".palette-frame")).length).toBe(0);
  });

  test("a walkthrough is started by the palette, and goes on by keys pressed in the EHR", async () => {
    await openPalette(elbow, page);
    await page.keyboard.type("order a test");
    await pressLast(page, "Enter");
    await coach("Step 2 of 2");
    const ring = await overlay.waitFor(".ring", ({ visible }) => visible);
    const button = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.closest<HTMLElement>("a, button")?.textContent,
      ring.x,
      ring.y,
    );
    expect(button).toBe("New order");
    await page.evaluate((x, y) => document.elementFromPoint(x, y)?.closest<HTMLElement>("a, button")?.focus(), ring.x, ring.y);
    await page.keyboard.press("Enter");
    await coach("You have done every step.");
    await overlay.click(".coach-next");
  });

  test("a scenario of the path is rehearsed, and passed without guidance", async () => {
    await goTo(page, chart("summary"));
    await openPalette(elbow, page);
    await page.keyboard.type("somebody on the ward");
    await pressLast(page, "Enter");
    await coach("Step 1 of 1");
    expect(await overlay.find(".practice-frame")).toHaveLength(1);
    await goTo(page, chart("orders"));
    await coach("Now the same without guidance");
    await overlay.click(".coach-next");
    await coach("Begin an order for this patient.");
    await goTo(page, chart("orders/new"));
    await coach("Passed");
    await overlay.click(".coach-next");
    await overlay.click(".bar-panel");
    const panel = await openedSidePanel(elbow.browser);
    await panel.locator("#side-tab-learn").click();
    await panel.waitForFunction(() => document.querySelector(".learn-progress")?.textContent?.includes("2 of 2 done"));
  });

  test("a survey is answered by keyboard", async () => {
    const panel = await openedSidePanel(elbow.browser);
    await panel.locator("#side-tab-tips").click();
    await panel.waitForSelector(".survey");
    await panel.focus(".survey input");
    await panel.keyboard.press("Space");
    await panel.keyboard.press("ArrowRight");
    await panel.keyboard.press("Enter");
    await panel.waitForFunction(() => document.querySelector(".survey") === null);
    const worker = await elbow.worker();
    const waiting = await worker.evaluate(async () => (await chrome.storage.local.get("surveyAnswers")).surveyAnswers);
    expect(waiting).toMatchObject([{ packId: "elbow.medplum-basics", surveyId: "ease", answer: { value: 2 } }]);
  });
});
