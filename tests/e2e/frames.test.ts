import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Rectangle, Scene } from "../../utils/protocol/scene.ts";
import type { OpenReport } from "../../utils/report/open-report.ts";
import { type FramesEhr, startFramesEhr } from "../ehr/frames/start.ts";
import { type BacklogProcess, startBacklogProcess } from "../support/backlog-process.ts";
import { buildExtension } from "../support/build-extension.ts";
import { exampleEhr, exampleSite } from "../support/example-site.ts";
import { type BrowserWithElbow, launchBrowser } from "../support/launch-browser.ts";
import { testPorts } from "./test-ports.ts";

describe("an EHR of frames", () => {
  let ehr: FramesEhr;
  let backlog: BacklogProcess;
  let elbow: BrowserWithElbow;
  let page: Page;
  let dataFolder: string;
  let scene: Scene;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "elbow-frames-"));
    ehr = await startFramesEhr(testPorts.ehr);
    backlog = await startBacklogProcess({ port: testPorts.backlog, dataFolder });
    const site = exampleSite(testPorts, { ehr: exampleEhr(ehr.origin, null) });
    elbow = await launchBrowser({ extensionFolders: [await buildExtension({ site, output: "e2e-frames" })] });
    page = await elbow.browser.newPage();
    await page.goto(ehr.origin, { waitUntil: "networkidle0" });
    await page.triggerExtensionAction(elbow.extension);
    const worker = await elbow.worker();
    scene = (await worker.evaluate(async () => {
      for (let turn = 0; turn < 300; turn++) {
        const open = Object.values(await chrome.storage.session.get(null)) as Partial<OpenReport>[];
        const found = open.find((value) => value.scene)?.scene;
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error("No report with a scene was made within 15 seconds.");
    })) as Scene;
  });
  afterAll(async () => {
    await elbow?.close();
    await Promise.all([ehr?.close(), backlog?.stop()]);
    await rm(dataFolder, { recursive: true, force: true });
  });

  const rectangleOf = async (selector: string): Promise<Rectangle> => {
    const handle = await page.waitForSelector(selector);
    const box = await handle?.boundingBox();
    return [box?.x ?? 0, box?.y ?? 0, box?.width ?? 0, box?.height ?? 0].map(Math.round) as Rectangle;
  };
  const shown = (rectangle: Rectangle) =>
    scene.frames.find((frame) => JSON.stringify(frame.rectangle) === JSON.stringify(rectangle));

  test("every frame on screen is in the scene, where it stands: nested, written by script, given as text, in a shadow root", async () => {
    // Top, orders, dialog, the one in the shadow root, and in orders: nested, about:blank, srcdoc.
    expect(scene.frames).toHaveLength(7);
    for (const selector of ["#orders", "#dialog", "#shadow >>> #inner"]) {
      const frame = shown(await rectangleOf(selector));
      expect(frame?.neutral.length, selector).toBeGreaterThan(0);
    }
    const orders = page.frames().find((frame) => frame.url().endsWith("/orders"));
    for (const selector of ["#nested", "#written", "#given"]) {
      const box = await (await orders?.$(selector))?.boundingBox();
      const frame = shown([box?.x ?? 0, box?.y ?? 0, box?.width ?? 0, box?.height ?? 0].map(Math.round) as Rectangle);
      expect(frame?.bars.length, selector).toBeGreaterThan(0);
    }
  });

  test("what is in a frame stands inside of it", () => {
    for (const { rectangle, bars, neutral } of scene.frames.slice(1)) {
      const [left, top, width, height] = rectangle;
      for (const [x, y] of [...bars, ...neutral]) {
        // Without a profile everything stands on a grid of 16 pixels.
        expect(x).toBeGreaterThanOrEqual(left - 16);
        expect(x).toBeLessThanOrEqual(left + width + 16);
        expect(y).toBeGreaterThanOrEqual(top - 16);
        expect(y).toBeLessThanOrEqual(top + height + 16);
      }
    }
  });

  test("hidden tabs, a scaled preview and another origin's part stay blank", async () => {
    for (const selector of ["#preview", "#foreign"]) expect(shown(await rectangleOf(selector)), selector).toBeUndefined();
    expect(scene.frames.filter(({ rectangle: [, , width, height] }) => width < 2 || height < 2)).toEqual([]);
    expect(shown([0, 0, 300, 200])).toBeUndefined();
  });
});
