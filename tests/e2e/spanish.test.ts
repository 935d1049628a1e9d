import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { logIn } from "../ehr/openmrs/log-in.ts";
import { speak } from "../ehr/vocabulary/walk-session.ts";
import { Overlay } from "../support/overlay.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { World } from "./world.ts";

describe("an EHR that speaks Spanish", () => {
  let world: World;
  let page: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.elbow.browser.newPage();
    page.setDefaultTimeout(60_000);
    await speak(page, "es");
    const nurse = world.ehr.users.find(({ username }) => username === "nurse");
    if (nurse) await logIn(page, world.ehr.baseUrl, nurse);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    overlay = new Overlay(page);
  });
  afterAll(async () => await world?.close());

  test("has its tips in Spanish, at its own buttons", async () => {
    const mark = await overlay.waitFor(
      ".mark",
      ({ label, visible }) => visible && label === "Tip: Un solo formulario para signos vitales y datos biométricos",
      20_000,
    );
    const button = await page.evaluate(() => {
      const add = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Agregar");
      const { right, top } = add?.getBoundingClientRect() ?? new DOMRect();
      return { right, top };
    });
    expect(Math.abs(mark.x - button.right)).toBeLessThan(14);
    expect(Math.abs(mark.y - button.top)).toBeLessThan(14);
  });

  test("leads through a walkthrough by its own words", async () => {
    await overlay.click(".bar-panel");
    const panel = await openedSidePanel(world.elbow.browser);
    await panel.locator("#side-tab-learn").click();
    await panel.locator("::-p-xpath(//li[contains(., 'Ver cómo cambió un resultado')]//button)").click();
    await page.bringToFront();
    const { x, y } = await overlay.waitFor(".ring", ({ visible }) => visible, 20_000);
    const said = await page.evaluate((left, top) => document.elementFromPoint(left, top)?.closest("a")?.textContent, x, y);
    expect(said).toBe("Resultados");
  });
});
