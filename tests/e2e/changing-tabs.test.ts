import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { openChart } from "../support/views.ts";
import { newReport, sceneOutcome } from "./received-report.ts";
import { closePanel, reportByClick } from "./report-by-click.ts";
import { World } from "./world.ts";

/** What a report may say of a tab that goes away while it is made: it was read before, or it was not. */
const readOrNot = /^(?:full complete|geometry (?:stale-profile|unknown-view|page-busy)|none page-unreachable)$/;

describe("what happens to a tab while a report is made", () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
  });
  afterAll(async () => await world?.close());
  beforeEach(async () => {
    await page?.close().catch(() => undefined);
    page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
  });

  const press = async () => await page.triggerExtensionAction(world.elbow.extension);
  const outcome = async (reportId: string) => {
    const scene = await sceneOutcome(world, reportId);
    return `${scene?.state} ${scene?.reason}`;
  };
  /** Has the service worker do something to the EHR's tab, as the browser does by itself or at a person's key. */
  const withTab = async (act: "discard" | "zoom", factor = 1) => {
    const worker = await world.elbow.worker();
    await worker.evaluate(
      async (what, by, origin) => {
        const tab = (await chrome.tabs.query({ url: `${origin}/*` }))[0];
        if (tab?.id === undefined) throw new Error("There is no tab with the EHR.");
        if (what === "discard") await chrome.tabs.discard(tab.id);
        else await chrome.tabs.setZoom(tab.id, by);
      },
      act,
      factor,
      "http://127.0.0.1",
    );
  };

  test("the tab is closed", async () => {
    const reportId = await newReport(world, async () => await Promise.all([press(), page.close()]));
    expect(await outcome(reportId)).toMatch(readOrNot);
  });

  test("the tab is discarded", async () => {
    const other = await world.elbow.browser.newPage();
    const reportId = await newReport(world, async () => {
      await page.bringToFront();
      await Promise.all([press(), other.bringToFront().then(async () => await withTab("discard"))]);
    });
    expect(await outcome(reportId)).toMatch(readOrNot);
    await other.close();
  });

  test("the tab is zoomed: labels if the page was read before or after, shapes if it was being laid out anew", async () => {
    const reportId = await newReport(world, async () => await Promise.all([press(), withTab("zoom", 2)]));
    expect(await outcome(reportId)).toMatch(/^(?:full complete|geometry (?:stale-profile|page-busy))$/);
    await withTab("zoom", 1);
  });

  // The EHR lays itself out for a window half as wide, and leaves its navigation out.
  test("at 200 % zoom a report has the labels that are there", async () => {
    await withTab("zoom", 2);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { reportId } = await reportByClick(page);
    await withTab("zoom", 1);
    expect(await outcome(reportId)).toBe("full complete");
  });

  test("the page is printed", async () => {
    const reportId = await newReport(world, async () => await Promise.all([page.pdf(), press()]));
    expect(await outcome(reportId)).toMatch(readOrNot);
  });

  test("the page hides itself for print at the same moment", async () => {
    await page.evaluate(() => {
      window.addEventListener("beforeprint", () => {
        document.body.style.display = "none";
      });
    });
    const reportId = await newReport(world, async () => {
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await press();
    });
    expect(await outcome(reportId)).toBe("geometry stale-profile");
  });

  test("memory is short: the report is made all the same", async () => {
    const session = await page.createCDPSession();
    await session.send("Memory.simulatePressureNotification", { level: "critical" });
    const { reportId } = await reportByClick(page);
    await session.detach();
    expect(await outcome(reportId)).toBe("full complete");
  });

  test("many reports in a row leave no memory behind in the page", async () => {
    const session = await page.createCDPSession();
    const memory = async () => {
      await session.send("HeapProfiler.collectGarbage");
      const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
      return { nodes, jsEventListeners };
    };
    const one = async () => await closePanel((await reportByClick(page)).panel);
    for (let turn = 0; turn < 3; turn++) await one();
    const before = await memory();
    for (let turn = 0; turn < 10; turn++) await one();
    const after = await memory();
    // A page that lives changes a little by itself; what each report left behind would add up to more than this.
    expect(after.nodes - before.nodes).toBeLessThan(200);
    expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(20);
    await session.detach();
  });
});
