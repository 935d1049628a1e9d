import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { Overlay } from "../support/overlay.ts";
import { openChart } from "../support/views.ts";
import { newReport, received } from "./received-report.ts";
import { reportByClick } from "./report-by-click.ts";
import { World } from "./world.ts";

describe("when the page is not as it should be, the report exists all the same", () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
  });
  afterAll(async () => await world?.close());
  afterEach(async () => await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications"));

  const pressToolbar = async () => await page.triggerExtensionAction(world.elbow.extension);

  test("the toolbar button captures too", async () => {
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    const reportId = await newReport(world, pressToolbar);
    expect(await received(world, reportId)).toEqual({ sceneState: "full", sceneReason: "complete" });
  });

  test("a page whose labels have changed is drawn as geometry only", async () => {
    await page.evaluate(() => {
      for (const link of document.querySelectorAll("nav a span")) link.textContent = "Something else";
    });
    const { reportId } = await reportByClick(page);
    expect(await received(world, reportId)).toEqual({ sceneState: "geometry", sceneReason: "stale-profile" });
  });

  test("a page of the EHR that the profile does not know is drawn as geometry only", async () => {
    await page.evaluate(() => history.pushState(null, "", "/openmrs/spa/somewhere-new"));
    const { reportId } = await reportByClick(page);
    expect(await received(world, reportId)).toEqual({ sceneState: "geometry", sceneReason: "unknown-view" });
  });

  test("a page that throws at every event", async () => {
    await page.evaluate(() => {
      for (const kind of ["click", "message", "pointerdown", "toggle", "focusin"]) {
        window.addEventListener(
          kind,
          () => {
            throw new Error(`the EHR failed at ${kind}`);
          },
          true,
        );
      }
    });
    const { reportId } = await reportByClick(page);
    expect(await received(world, reportId)).toEqual({ sceneState: "full", sceneReason: "complete" });
  });

  test("a page with a native dialog open", async () => {
    const dialog = new Promise<void>((resolve) => {
      page.once("dialog", (opened) => {
        setTimeout(() => void opened.accept().then(resolve), 5_000);
      });
    });
    const reportId = await newReport(world, async () => {
      await page.evaluate(() => void setTimeout(() => alert("The EHR says something."), 0));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await pressToolbar();
    });
    await dialog;
    expect(await received(world, reportId)).toEqual({ sceneState: "none", sceneReason: "page-unreachable" });
  });

  test("a page that reloads at the same moment", async () => {
    const reportId = await newReport(world, async () => {
      await Promise.all([pressToolbar(), page.reload()]);
    });
    expect((await received(world, reportId)).sceneState).toMatch(/full|geometry|none/);
  });

  test("a page that goes elsewhere at the same moment", async () => {
    const reportId = await newReport(world, async () => {
      await Promise.all([pressToolbar(), page.goto("about:blank")]);
    });
    expect((await received(world, reportId)).sceneState).toMatch(/full|geometry|none/);
  });
});

describe("without a profile of the EHR", () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start(inject("unprofiled"));
  });
  afterAll(async () => await world?.close());

  test("no tip shows, and a report holds geometry only", async () => {
    const page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    const { reportId } = await reportByClick(page);
    expect(await received(world, reportId)).toEqual({ sceneState: "geometry", sceneReason: "no-profile" });
    expect(await new Overlay(page).find(".mark")).toEqual([]);
  });
});
