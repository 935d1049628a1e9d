import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { buildExtension, repository } from "../support/build-extension.ts";
import { exampleSite } from "../support/example-site.ts";
import { openChart } from "../support/views.ts";
import { newReport, receivedReport } from "./received-report.ts";
import { reportByClick, untilReceived } from "./report-by-click.ts";
import { testPorts } from "./test-ports.ts";
import { World } from "./world.ts";

/** Shown on every page of the EHR under test, of the live one, too: what tells them apart here is the origin. */
const marker = "img[alt='OpenMRS practice']";

const photographOf = async (world: World, reportId: string) =>
  await fetch(`${world.backlogOrigin}/console/api/reports/${reportId}/photograph.webp`);

describe("on a practice origin", () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    const site = exampleSite(testPorts);
    const ehr = { ...site.ehr, practiceOrigins: site.ehr.origins };
    world = await World.start(await buildExtension({ site: { ...site, ehr }, output: "e2e-practice" }));
    page = await world.signIn("nurse");
  });
  afterAll(async () => await world?.close());
  beforeEach(async () => {
    await page.bringToFront();
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
  });

  const pressToolbar = async () => await page.triggerExtensionAction(world.elbow.extension);
  /** Does something right after the photograph was taken, before it is looked at whether it may be kept. */
  const afterPhotograph = async (name: string, act: (page: Page) => Promise<unknown>) => {
    const worker = await world.elbow.worker();
    await worker.evaluate((flag) => {
      const take = chrome.tabs.captureVisibleTab.bind(chrome.tabs) as (...words: unknown[]) => Promise<string>;
      const state = globalThis as unknown as Record<string, unknown>;
      chrome.tabs.captureVisibleTab = (async (...words: unknown[]) => {
        const address = await take(...words);
        chrome.tabs.captureVisibleTab = take as typeof chrome.tabs.captureVisibleTab;
        state[flag] = "taken";
        while (state[flag] !== "go on") await new Promise((resolve) => setTimeout(resolve, 20));
        return address;
      }) as typeof chrome.tabs.captureVisibleTab;
    }, name);
    return await newReport(world, async () => {
      await pressToolbar();
      await expect
        .poll(async () => await worker.evaluate((flag) => (globalThis as unknown as Record<string, unknown>)[flag], name), {
          timeout: 15_000,
        })
        .toBe("taken");
      await act(page);
      await worker.evaluate((flag) => {
        (globalThis as unknown as Record<string, unknown>)[flag] = "go on";
      }, name);
    });
  };

  test("before the toolbar button was ever pressed in a tab, a click in the page gives Chrome no reason to allow it: the report has its drawing, and no photograph", async () => {
    const { reportId, panel } = await reportByClick(page);
    await untilReceived(panel);
    expect(await receivedReport(world, reportId)).toMatchObject({
      environment: "practice",
      photograph: false,
      scene: { state: "full" },
    });
  });

  test("the toolbar button brings a photograph to the console, beside the drawing", async () => {
    const reportId = await newReport(world, pressToolbar);
    await expect.poll(async () => (await receivedReport(world, reportId)).photograph, { timeout: 20_000 }).toBe(true);
    expect(await receivedReport(world, reportId)).toMatchObject({ environment: "practice", scene: { state: "full" } });
    const photograph = await photographOf(world, reportId);
    expect(photograph.status).toBe(200);
    expect(
      Buffer.from(await photograph.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe("WEBP");
  });

  test("without the mark on the page it is the live EHR, whatever the origin", async () => {
    await page.$$eval(marker, (marks) => {
      for (const mark of marks) (mark as HTMLElement).style.visibility = "hidden";
    });
    const reportId = await newReport(world, pressToolbar);
    expect(await receivedReport(world, reportId)).toMatchObject({ environment: "live", photograph: false });
  });

  test("a photograph is dropped if the mark has gone when it is there", async () => {
    const reportId = await afterPhotograph("mark", async () => {
      await page.$$eval(marker, (marks) => {
        for (const mark of marks) mark.remove();
      });
    });
    expect(await receivedReport(world, reportId)).toMatchObject({ environment: "practice", photograph: false });
  });

  test("a photograph is dropped if the page is another one when it is there", async () => {
    const reportId = await afterPhotograph("page", async () => await page.reload());
    expect(await receivedReport(world, reportId)).toMatchObject({ photograph: false });
  });

  test("a photograph is dropped if another tab was in front in between", async () => {
    const other = await world.elbow.browser.newPage();
    await page.bringToFront();
    const reportId = await afterPhotograph("back", async () => {
      await other.bringToFront();
      await page.bringToFront();
    });
    expect(await receivedReport(world, reportId)).toMatchObject({ photograph: false });
    await other.close();
  });

  test("a page that shows a part of another origin is not photographed, wherever that part is hidden", async () => {
    await page.evaluate((elsewhere) => {
      const host = document.createElement("div");
      const frame = document.createElement("iframe");
      frame.src = elsewhere;
      frame.style.cssText = "position: fixed; left: 300px; bottom: 0; width: 200px; height: 80px";
      host.attachShadow({ mode: "closed" }).append(frame);
      document.body.append(host);
    }, world.backlogOrigin);
    const reportId = await newReport(world, pressToolbar);
    expect(await receivedReport(world, reportId)).toMatchObject({ environment: "practice", photograph: false });
  });

  test("a photograph is dropped if another tab is in front when it is there", async () => {
    const other = await world.elbow.browser.newPage();
    await page.bringToFront();
    const reportId = await afterPhotograph("tab", async () => await other.bringToFront());
    expect(await receivedReport(world, reportId)).toMatchObject({ photograph: false });
    await other.close();
  });
});

describe("on any other origin of the EHR", () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
  });
  afterAll(async () => await world?.close());

  test("nothing is photographed, although the practice mark stands on the page", async () => {
    const page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    expect(await page.$(marker)).not.toBeNull();
    const reportId = await newReport(world, async () => await page.triggerExtensionAction(world.elbow.extension));
    expect(await receivedReport(world, reportId)).toMatchObject({ environment: "live", photograph: false });
    expect((await photographOf(world, reportId)).status).toBe(404);
  });
});

test("one file of the product photographs, and no other", async () => {
  const files = globSync("{entrypoints,components,utils,server}/**/*.{ts,tsx}", { cwd: repository });
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(join(repository, file), "utf8");
    if (/captureVisibleTab|tabCapture|desktopCapture|getDisplayMedia/.test(text)) found.push(file);
  }
  expect(found).toEqual(["utils/report/worker/photograph-practice.ts"]);
});
