import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import type { ReportEntry } from "../../utils/outbox/outbox-record.ts";
import type { CapturePart } from "../../utils/protocol/report.ts";
import { Overlay } from "../support/overlay.ts";
import { openChart } from "../support/views.ts";
import { reportByClick } from "./report-by-click.ts";
import { World } from "./world.ts";

/** What the extension's outbox says of its reports, newest first. */
async function entries(world: World): Promise<ReportEntry[]> {
  const worker = await world.elbow.worker();
  return await worker.evaluate(
    () =>
      new Promise<ReportEntry[]>((resolve, reject) => {
        const opening = indexedDB.open("elbow-outbox");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("reports").objectStore("reports").getAll();
          reading.onsuccess = () =>
            resolve((reading.result as ReportEntry[]).sort((one, other) => other.createdAt - one.createdAt));
        };
      }),
  );
}

/** How a report's scene came out, as the backlog has it. */
async function received(world: World, reportId: string): Promise<Pick<CapturePart, "sceneState" | "sceneReason">> {
  let entry: ReportEntry | undefined;
  await expect
    .poll(
      async () => {
        entry = (await entries(world)).find((candidate) => candidate.reportId === reportId);
        return entry?.delivery;
      },
      { timeout: 20_000 },
    )
    .toBe("received");
  const { reports } = await world.readCase(entry?.caseNumber ?? 0);
  const scene = reports.find(({ id }) => id === reportId)?.scene;
  if (!scene) throw new Error("The case does not say how the scene came out.");
  return { sceneState: scene.state, sceneReason: scene.reason };
}

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
  const newReport = async (act: () => Promise<void>): Promise<string> => {
    const known = new Set((await entries(world)).map(({ reportId }) => reportId));
    await act();
    let added: string | undefined;
    await expect
      .poll(
        async () => {
          added = (await entries(world)).find(({ reportId }) => !known.has(reportId))?.reportId;
          return added;
        },
        { timeout: 15_000 },
      )
      .toBeDefined();
    return added ?? "";
  };

  test("the toolbar button captures too", async () => {
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    const reportId = await newReport(pressToolbar);
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
    const reportId = await newReport(async () => {
      await page.evaluate(() => void setTimeout(() => alert("The EHR says something."), 0));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await pressToolbar();
    });
    await dialog;
    expect(await received(world, reportId)).toEqual({ sceneState: "none", sceneReason: "page-unreachable" });
  });

  test("a page that reloads at the same moment", async () => {
    const reportId = await newReport(async () => {
      await Promise.all([pressToolbar(), page.reload()]);
    });
    expect((await received(world, reportId)).sceneState).toMatch(/full|geometry|none/);
  });

  test("a page that goes elsewhere at the same moment", async () => {
    const reportId = await newReport(async () => {
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
