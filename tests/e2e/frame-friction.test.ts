import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CapturePart } from "../../utils/protocol/report.ts";
import { type FramesEhr, startFramesEhr } from "../ehr/frames/start.ts";
import { type BacklogProcess, startBacklogProcess } from "../support/backlog-process.ts";
import { buildExtension } from "../support/build-extension.ts";
import { exampleEhr, exampleSite } from "../support/example-site.ts";
import { type BrowserWithElbow, launchBrowser } from "../support/launch-browser.ts";
import { readOutbox } from "../support/read-outbox.ts";
import { OpenedBacklog } from "./opened-backlog.ts";
import { testPorts } from "./test-ports.ts";

describe("what is done in the frames of an EHR", () => {
  let ehr: FramesEhr;
  let backlog: BacklogProcess;
  let elbow: BrowserWithElbow;
  let dataFolder: string;
  let capture: CapturePart | undefined;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "elbow-frame-friction-"));
    ehr = await startFramesEhr(testPorts.ehr);
    backlog = await startBacklogProcess({ port: testPorts.backlog, dataFolder });
    // Any profile will do: it is the clicks that count.
    const site = exampleSite(testPorts, { ehr: exampleEhr(ehr.origin, "openmrs") });
    elbow = await launchBrowser({ extensionFolders: [await buildExtension({ site, output: "e2e-frame-friction" })] });
    const page = await elbow.browser.newPage();
    await page.goto(ehr.origin, { waitUntil: "networkidle0" });
    await useFrames(page);
    await page.triggerExtensionAction(elbow.extension);
    const worker = await elbow.worker();
    for (const end = Date.now() + 20_000; !(await readOutbox(worker)).reports.some(isReceived); ) {
      if (Date.now() > end) throw new Error("The report was not received within 20 seconds.");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const [report] = (await readOutbox(worker)).reports;
    await elbow.close();
    await backlog.stop();
    const opened = await OpenedBacklog.open(dataFolder);
    capture = (await opened.opened(report?.reportId ?? "")).capture ?? undefined;
    await opened.close();
  });
  afterAll(async () => {
    await elbow?.close().catch(() => undefined);
    await Promise.all([ehr?.close(), backlog?.stop()]);
    await rm(dataFolder, { recursive: true, force: true });
  });

  const isReceived = ({ delivery }: { delivery: string }) => delivery === "received";

  /** Presses one button again and again, in a frame of a frame, and writes in a dialog's frame. */
  async function useFrames(page: Page): Promise<void> {
    const frame = (path: string) => page.frames().find((candidate) => candidate.url().endsWith(path));
    const reorder = await frame("/nested")?.$("button");
    for (let press = 0; press < 5; press++) await reorder?.click();
    const reason = await frame("/dialog")?.$("input");
    await reason?.type("x");
    await new Promise((resolve) => setTimeout(resolve, 4_000));
  }

  test("a rage click in a frame is counted", () => {
    // The bucket of one or two.
    expect(capture?.context.signals).toMatchObject({ rageClick: 2 });
  });

  test("no click is dead that may have been answered in another frame", () => {
    expect(capture?.context.signals).toMatchObject({ deadClick: 0 });
  });

  test("the trail has the steps, by sort and role, and no label", () => {
    const steps = capture?.context.trail.map(({ kind, role, labelId }) => ({ kind, role, labelId })) ?? [];
    expect(steps).toContainEqual({ kind: "click", role: "button", labelId: null });
    expect(steps).toContainEqual({ kind: "input", role: null, labelId: null });
    expect(steps.filter(({ kind }) => kind === "click").length).toBeGreaterThanOrEqual(5);
  });
});
