import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pack } from "../../utils/protocol/pack.ts";
import { withPicture } from "../pack/with-picture.ts";
import { repository } from "../support/build-extension.ts";
import { Overlay } from "../support/overlay.ts";
import { publishPack } from "../support/practice-hospital.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { openChart } from "../support/views.ts";
import { World } from "./world.ts";

const words = "The arrows as they stand in a row";

describe("a picture in a tip", () => {
  let world: World;
  let page: Page;
  let panel: Page;
  let overlay: Overlay;
  let folder: string;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(60_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
    folder = await mkdtemp(join(tmpdir(), "elbow-picture-"));
    await publishPack(world.backlogOrigin, await packWithPicture());
    await world.syncNow();
    overlay = new Overlay(page);
    await overlay.click(".bar-panel");
    panel = await openedSidePanel(world.elbow.browser);
  });
  afterAll(async () => {
    await world?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The tip about arrows, with a picture of 320 by 80 pixels: red, and blue on its right half. */
  async function packWithPicture(): Promise<string> {
    const drawn = await page.evaluate(() => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 80 });
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.fillStyle = "rgb(200, 0, 0)";
      context.fillRect(0, 0, 160, 80);
      context.fillStyle = "rgb(0, 0, 200)";
      context.fillRect(160, 0, 160, 80);
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    });
    const source = await readFile(join(repository, "server/content/openmrs-essentials.pack.json"), "utf8");
    const pack = JSON.parse(withPicture(source, "arrows", Buffer.from(drawn, "base64"))) as Pack;
    pack.id = "test.pictures";
    pack.contributes.tips = pack.contributes.tips.filter(({ id }) => id === "vitals-arrows");
    for (const tip of pack.contributes.tips) tip.priority = 100;
    Object.assign(pack.contributes, { walkthroughs: [], scenarios: [], paths: [], commands: [], surveys: [] });
    for (const strings of Object.values(pack.locales)) {
      strings["vitals-arrows.title"] = "Arrows, with a picture";
      strings["vitals-arrows.body"] = `One arrow: abnormal.\n\n![${words}](arrows)`;
    }
    const file = join(folder, "pictures.json");
    await writeFile(file, JSON.stringify(pack));
    return file;
  }

  test("is drawn in the card on the page", async () => {
    await page.bringToFront();
    await overlay.click(".mark", ({ label, visible }) => visible && label === "Tip: Arrows, with a picture");
    const picture = async () => await overlay.waitFor("canvas.picture", ({ visible }) => visible);
    const { width, height, label } = await picture();
    expect(label).toBe(words);
    expect(width / height).toBeCloseTo(4, 0);
    // Wherever the card is now: it goes along with its mark.
    const inTheMiddle = async () => {
      const { x, y } = await picture();
      const clip = { x: x - width / 4, y: y - 2, width: width / 2, height: 4 };
      // Otherwise the window is resized for the picture, and the card goes and comes.
      return await coloursIn(await page.screenshot({ clip, captureBeyondViewport: false, encoding: "base64" }));
    };
    await expect.poll(inTheMiddle, { timeout: 10_000 }).toEqual(["0,0,200", "200,0,0"]);
  });

  test("and in the side panel, with words for whoever does not see it", async () => {
    await panel.bringToFront();
    const canvas = await panel.waitForSelector(".tip-entry canvas.picture");
    expect(await canvas?.evaluate((drawn) => drawn.getAttribute("aria-label"))).toBe(words);
    await expect
      .poll(async () => await canvas?.evaluate((drawn) => [...(drawn.getContext("2d")?.getImageData(10, 10, 1, 1).data ?? [])]))
      .toEqual([200, 0, 0, 255]);
  });

  /** Colours in a picture that are more than an edge of another. */
  async function coloursIn(png: string): Promise<string[]> {
    return await panel.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
      const counts = new Map<string, number>();
      for (let at = 0; at < data.length; at += 4) {
        const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts]
        .filter(([, count]) => count > (data.length / 4) * 0.1)
        .map(([colour]) => colour)
        .sort();
    }, png);
  }
});
