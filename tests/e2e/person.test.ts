import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { logIn } from "../ehr/openmrs/log-in.ts";
import { signOut } from "../ehr/openmrs/sign-out.ts";
import { Overlay } from "../support/overlay.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { closePanel, reportByClick, untilReceived } from "./report-by-click.ts";
import { World } from "./world.ts";

describe("two people at one workstation", () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
  });
  afterAll(async () => await world?.close());

  const marks = async () =>
    (await new Overlay(page).find(".mark")).map(({ label, text }) => `${label ?? ""} ${text}`.trim()).sort();

  test("the next person sees their own tips within two seconds, and none of the first person's reports", async () => {
    const overlay = new Overlay(page);
    await overlay.waitFor(".mark");
    const nursesMarks = await marks();
    const { panel } = await reportByClick(page);
    await untilReceived(panel);
    await closePanel(panel);
    await overlay.click(".bar-panel");
    const sidePanel = await openedSidePanel(world.elbow.browser);
    await sidePanel.locator("::-p-text(My reports)").click();
    await sidePanel.waitForSelector(".report-entry");

    await signOut(page);
    await expect.poll(async () => (await sidePanel.$$(".report-entry")).length, { timeout: 2_000 }).toBe(0);

    const physician = world.ehr.users.find(({ username }) => username === "physician");
    if (!physician) throw new Error("The EHR has no physician.");
    await logIn(page, world.ehr.baseUrl, physician);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    await expect.poll(marks, { timeout: 2_000 }).not.toEqual([]);
    expect(await marks()).not.toEqual(nursesMarks);
    expect((await sidePanel.$$(".report-entry")).length).toBe(0);
  });

  test("when the EHR itself hears that somebody else is signed in, the tips follow within two seconds", async () => {
    const before = await marks();
    await page.evaluate(async () => {
      const authorization = `Basic ${btoa("nurse:Nurse123")}`;
      await (await fetch("/openmrs/ws/rest/v1/session", { headers: { authorization } })).json();
    });
    await expect.poll(marks, { timeout: 2_000 }).not.toEqual(before);
  });
});
