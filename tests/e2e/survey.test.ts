import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { surveyResults } from "../../utils/protocol/survey.ts";
import { axeFindings } from "../support/axe-findings.ts";
import { Overlay } from "../support/overlay.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { World } from "./world.ts";

describe("a survey", () => {
  let world: World;
  let panel: Page;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    const page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    await new Overlay(page).click(".bar-panel");
    panel = await openedSidePanel(world.elbow.browser);
    await panel.bringToFront().catch(() => undefined);
  });
  afterAll(async () => await world?.close());

  /** What waits to be sent. */
  const waiting = async () => {
    const worker = await world.elbow.worker();
    return (await worker.evaluate(async () => (await chrome.storage.local.get("surveyAnswers")).surveyAnswers ?? [])) as {
      dueAt: number;
    }[];
  };
  const results = async () =>
    surveyResults.parse(await (await fetch(`${world.backlogOrigin}/console/api/surveys`)).json()).surveys[0];
  const isThere = async () => (await panel.$(".survey")) !== null;

  test("is one question in the side panel, and axe finds nothing in it", async () => {
    await panel.waitForSelector(".survey");
    expect(await panel.$eval(".survey legend", ({ textContent }) => textContent)).toContain("How easy was it");
    expect(await axeFindings(panel.mainFrame())).toEqual([]);
  });

  test("is answered by keyboard, and the focus stays in the panel", async () => {
    await panel.focus(".survey input");
    await panel.keyboard.press("Space");
    for (const _ of [2, 3, 4]) await panel.keyboard.press("ArrowRight");
    await panel.keyboard.press("Enter");
    await panel.waitForFunction(() => document.querySelector(".survey") === null);
    expect(await panel.evaluate(() => document.activeElement?.id)).toBe("side-tabpanel");
  });

  test("the answer waits for a time of no meaning, and with it is nobody", async () => {
    const answers = await waiting();
    expect(answers).toMatchObject([{ packId: "elbow.openmrs-essentials", surveyId: "ease-this-week", answer: { value: 4 } }]);
    expect(Object.keys(answers[0] ?? {}).sort()).toEqual(["answer", "dueAt", "id", "packId", "surveyId"]);
    expect(answers[0]?.dueAt).toBeGreaterThan(Date.now());
    await world.syncNow();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await results()).toMatchObject({ weeks: [] });
  });

  test("comes to the backlog once it is due, which tells of answers from the fifth on", async () => {
    const worker = await world.elbow.worker();
    await worker.evaluate(async () => {
      const { surveyAnswers } = (await chrome.storage.local.get("surveyAnswers")) as { surveyAnswers: { dueAt: number }[] };
      await chrome.storage.local.set({ surveyAnswers: surveyAnswers.map((answer) => ({ ...answer, dueAt: 0 })) });
    });
    await world.syncNow();
    await expect.poll(waiting, { timeout: 10_000 }).toEqual([]);
    expect(await results()).toMatchObject({ weeks: [{ answers: null }] });
    for (const value of [1, 2, 3, 5]) {
      const id = crypto.randomUUID();
      await fetch(`${world.backlogOrigin}/v1/surveys/elbow.openmrs-essentials/ease-this-week/answers/${id}`, {
        method: "PUT",
        body: JSON.stringify({ value }),
      });
    }
    expect(await results()).toMatchObject({ weeks: [{ answers: { count: 5, mean: 3, byValue: [1, 1, 1, 1, 1] } }] });
  });

  test("is not asked of the same person again; another may put it off, and is left alone, too", async () => {
    await panel.reload();
    await panel.waitForSelector(".tip-entry");
    expect(await isThere()).toBe(false);
    const page = await world.signIn("physician");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    await panel.waitForSelector(".survey");
    await panel.locator(".survey-later").click();
    await panel.waitForFunction(() => document.querySelector(".survey") === null);
    expect(await waiting()).toEqual([]);
  });
});
