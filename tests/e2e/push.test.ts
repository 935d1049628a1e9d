import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pack } from "../../utils/protocol/pack.ts";
import { repository } from "../support/build-extension.ts";
import { Overlay } from "../support/overlay.ts";
import { overlayFindings } from "../support/overlay-findings.ts";
import { publishPack } from "../support/practice-hospital.ts";
import { quietPage } from "../support/quiet-page.ts";
import { World } from "./world.ts";

/** A pack with two tips that may open by themselves, on two views. */
async function writePushPack(): Promise<string> {
  const essentials = await readFile(join(repository, "server/content/openmrs-essentials.pack.json"), "utf8");
  const { format, profile, engines } = JSON.parse(essentials) as Pack;
  const tip = (id: string, view: string) => ({
    ...{ id, anchor: id, when: `view == '${view}'`, level: "push", title: `${id}.title`, body: `${id}.body` },
    // Before those that ship, at the same elements.
    priority: 100,
  });
  const pack = {
    ...{ format, profile, engines, id: "elbow.push", version: "1.0.0", displayName: "Push" },
    locales: {
      en: {
        "queue.title": "The queue has moved",
        "queue.body": "Patients are added here now.",
        "calendar.title": "The calendar has moved",
        "calendar.body": "It opens here now.",
      },
    },
    contributes: {
      anchors: {
        queue: { alternatives: [{ label: "button.add-patient-to-queue" }] },
        calendar: { alternatives: [{ label: "button.appointments-calendar" }] },
      },
      tips: [tip("queue", "service-queues"), tip("calendar", "appointments")],
    },
  };
  const file = join(await mkdtemp(join(tmpdir(), "elbow-pack-")), "push.pack.json");
  await writeFile(file, JSON.stringify(pack));
  return file;
}

describe("a tip that may open by itself", () => {
  let world: World;
  let page: Page;
  let overlay: Overlay;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    await publishPack(world.backlogOrigin, await writePushPack());
    await world.syncNow();
    page = await world.signIn("nurse");
    await page.goto(`${world.ehr.baseUrl}home`);
    await quietPage(page, 1_000);
    overlay = new Overlay(page);
    await overlay.waitFor(".bar");
    await world.syncNow();
  });
  afterAll(async () => await world?.close());

  const go = async (name: string) => {
    await page.locator(`::-p-xpath(//nav//a[contains(., "${name}")])`).click();
    await quietPage(page, 1_000);
  };
  const cards = async () => (await overlay.find(".card")).map(({ text }) => text);

  test("does so after the view has changed, and leaves the focus where it is", async () => {
    await go("Service queues");
    const card = await overlay.waitFor(".card", ({ visible }) => visible, 15_000);
    expect(card.text).toContain("The queue has moved");
    expect(await page.evaluate(() => document.activeElement?.closest("nav") !== null)).toBe(true);
    expect(await overlayFindings(world.elbow.browser, overlay)).toEqual([]);
    await page.bringToFront();
    await overlay.waitFor(".card", ({ visible }) => visible);
    await page.mouse.move(card.x, card.y);
    await page.mouse.move(5, 300);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await cards()).toHaveLength(1);
  });

  test("goes with Escape, and does not come again", async () => {
    await page.keyboard.press("Escape");
    expect(await cards()).toEqual([]);
    await go("Appointments");
    await go("Service queues");
    await overlay.waitFor(".mark", ({ label }) => label === "Tip: The queue has moved");
    expect(await cards()).toEqual([]);
  });

  test("in one shift one opens: the other stays a mark, and says so to a trainer", async () => {
    await go("Appointments");
    await overlay.waitFor(".mark", ({ label }) => label === "Tip: The calendar has moved");
    expect(await cards()).toEqual([]);
    const worker = await world.elbow.worker();
    const report = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const message = { id: 0, type: "readVerdicts", timestamp: Date.now() };
      return (await chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 })) as {
        res: { tips: { tipId: string; push?: string }[] };
      };
    });
    expect(report.res.tips.find(({ tipId }) => tipId === "elbow.push.calendar")?.push).toBe("one-for-shift");
  });
});
