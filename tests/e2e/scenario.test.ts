import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe-findings.ts";
import { buildExtension } from "../support/build-extension.ts";
import { exampleSite } from "../support/example-site.ts";
import { moveTo } from "../support/move-to.ts";
import { Overlay } from "../support/overlay.ts";
import { overlayFindings } from "../support/overlay-findings.ts";
import { quietPage } from "../support/quiet-page.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { testPorts } from "./test-ports.ts";
import { World } from "./world.ts";

const title = "Was this ordered before?";

describe("a scenario", () => {
  let world: World;
  let page: Page;
  let panel: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    const site = exampleSite(testPorts, { goLive: "2026-11-02" });
    const ehr = { ...site.ehr, practiceOrigins: site.ehr.origins };
    world = await World.start(await buildExtension({ site: { ...site, ehr }, output: "e2e-practice" }));
    page = await world.signIn("pharmacist");
    page.setDefaultTimeout(60_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "patient-summary");
    overlay = new Overlay(page);
    await overlay.click(".bar-panel");
    panel = await openedSidePanel(world.elbow.browser);
    await panel.bringToFront().catch(() => undefined);
    await panel.locator("#side-tab-learn").click();
    await panel.waitForSelector(".learn-path");
  });
  afterAll(async () => await world?.close());

  const coach = async (said: string) =>
    await overlay.waitFor(".coach", ({ text, visible }) => visible && text.includes(said), 20_000);
  const goTo = async (part: string) => {
    await moveTo(page, `/openmrs/spa/patient/${world.chart(0).uuid}/chart/${part}`);
    await quietPage(page, 500);
  };
  const learnSays = async (selector: string, said: string) =>
    await panel.waitForFunction((of, words) => document.querySelector(of)?.textContent?.includes(words), {}, selector, said);

  test("stands in the path of a role, with the day by which it is due", async () => {
    expect(await panel.$eval(".learn-path h2", ({ textContent }) => textContent)).toBe("Your first month in the pharmacy");
    const items = await panel.$$eval(".learn-items li", (all) => all.map(({ textContent }) => textContent));
    expect(items.find((item) => item?.includes(title))).toContain("by 9 Nov");
    expect(await axeFindings(panel.mainFrame())).toEqual([]);
  });

  test("is rehearsed with guidance first, inside a frame that says practice", async () => {
    await panel.locator(`::-p-xpath(//ol[@class="learn"]/li[contains(., "${title}")]//button)`).click();
    await coach("Step 1 of 3");
    expect(await overlay.find(".practice-frame")).toMatchObject([{ text: "Practice", visible: true }]);
    await goTo("orders");
    await coach("Step 2 of 3");
    await goTo("medications");
    await coach("Step 3 of 3");
    await goTo("allergies");
    await coach("Begin at Patient summary");
    expect(await overlayFindings(world.elbow.browser, overlay)).toEqual([]);
    // Led through is not learned.
    expect(await panel.$(".learn-entry .learn-done")).toBeNull();
  });

  test("is then done without guidance; whoever ends too early reads what was not seen", async () => {
    await overlay.click(".coach-next");
    await coach("Without guidance");
    expect(await overlay.find(".ring")).toEqual([]);
    await goTo("orders");
    await overlay.click(".coach-next", ({ text }) => text === "I am done");
    const { text } = await coach("Not yet");
    expect(text).toContain("Looked at Medications");
    expect(text).not.toContain("Looked at Orders");
    expect(await overlayFindings(world.elbow.browser, overlay)).toEqual([]);
    await learnSays(".learn-missed", "Looked at Medications");
  });

  test("is passed when all of it was done, over a reload too, and the path goes on to what is next", async () => {
    await overlay.click(".coach-next", ({ text }) => text === "Try again");
    await coach("Without guidance");
    await goTo("medications");
    await page.reload();
    await quietPage(page, 1_000);
    await coach("Without guidance");
    await goTo("orders");
    await goTo("allergies");
    await coach("Passed");
    await learnSays(".learn-progress", "1 of 4 done");
    expect(await panel.$(".learn-missed")).toBeNull();
    await overlay.click(".coach-next", ({ text }) => text.includes("Close"));
    await expect.poll(async () => (await overlay.find(".practice-frame")).length).toBe(0);
  });

  test("comes up again the day after", async () => {
    const worker = await world.elbow.worker();
    await worker.evaluate(async () => {
      const all = await chrome.storage.local.get(null);
      const [key, progress] = Object.entries(all).find(([name]) => name.startsWith("progress:")) as [string, never];
      const { learned } = progress as { learned: Record<string, { doneAt: number; stage: number; stageAt: number }> };
      for (const one of Object.values(learned)) one.stageAt -= 25 * 3_600_000;
      await chrome.storage.local.set({ [key]: progress });
    });
    await page.bringToFront();
    await panel.bringToFront().catch(() => undefined);
    await goTo("patient-summary");
    await learnSays(".learn-items li[aria-current]", "Again, from memory");
  });
});

test("a scenario cannot be begun on the live EHR, and Learn says where it can", async () => {
  const site = exampleSite(testPorts);
  const practice = "http://127.0.0.1:5999";
  const ehr = { ...site.ehr, origins: [...site.ehr.origins, practice], practiceOrigins: [practice] };
  const world = await World.start(await buildExtension({ site: { ...site, ehr }, output: "e2e-practice" }));
  try {
    const page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "patient-summary");
    await new Overlay(page).click(".bar-panel");
    const panel = await openedSidePanel(world.elbow.browser);
    await panel.locator("#side-tab-learn").click();
    await panel.waitForSelector(".learn-where a");
    expect(await panel.$eval(".learn-where a", (link) => (link as HTMLAnchorElement).href)).toContain(practice);
    expect(
      await panel.$$eval(".learn-start", (all) => all.filter(({ textContent }) => textContent?.includes("Rehearse")).length),
    ).toBe(0);
  } finally {
    await world.close();
  }
});
