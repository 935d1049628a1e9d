import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { CaseReport } from "../../server/cases/read-case.ts";
import { Overlay } from "../support/overlay.ts";
import { openChart } from "../support/views.ts";
import { closePanel, reportByClick, untilReceived } from "./report-by-click.ts";
import { World } from "./world.ts";

const words = "The weight field jumps while I type in it.";

describe("the report panel", () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
  });
  afterAll(async () => await world?.close());

  const stored = async (caseNumber: number): Promise<CaseReport> => {
    const [report] = (await world.readCase(caseNumber)).reports;
    if (!report) throw new Error(`Case ${caseNumber} has no report.`);
    return report;
  };

  test("category, harm, mark and words reach the case, and the page hears no key of them", async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const kind of ["keydown", "keypress", "beforeinput", "input"]) {
        window.addEventListener(
          kind,
          (event) => heard.push((event as KeyboardEvent).key ?? (event as InputEvent).data ?? ""),
          true,
        );
      }
    });
    const { panel } = await reportByClick(page);
    await untilReceived(panel);
    await panel.locator("::-p-text(confusing)").click();
    await panel.locator("button[role='switch']").click();
    await panel.waitForFunction(() => document.body.innerText.includes("Call extension 5555"));

    await panel.locator("::-p-text(Mark the spot)").click();
    await new Overlay(page).waitFor(".pin-layer");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await panel.waitForFunction(() => document.body.innerText.includes("Spot marked"));
    await page.evaluate(() => void (window as unknown as { heard: string[] }).heard.splice(0));

    await panel.locator("textarea").click();
    await page.keyboard.type(words);
    await closePanel(panel);
    await expect.poll(async () => (await stored(1)).words, { timeout: 15_000 }).toBe(words);
    expect(await stored(1)).toMatchObject({ category: "confusing", couldHarm: true, marked: true });
    expect((await world.readCase(1)).safety).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  test("the same key leads into an open panel instead of making another report", async () => {
    const { panel, reportId } = await reportByClick(page);
    await page.triggerExtensionAction(world.elbow.extension);
    await panel.waitForFunction(() => document.hasFocus());
    expect(new URL((await new Overlay(page).reportFrame()).url()).searchParams.get("report")).toBe(reportId);
    await closePanel(panel);
  });

  test("undo withdraws the report, also on the server", async () => {
    const { panel } = await reportByClick(page);
    await untilReceived(panel);
    await panel.locator("::-p-text(Undo)").click();
    await panel.waitForFunction(() => document.body.innerText.includes("withdrawn"));
    await expect.poll(async () => (await world.readCase(3)).withdrawn, { timeout: 15_000 }).toBe(true);
  });

  test("nothing is put on the EHR's own elements, and one node is added", async () => {
    const added = await page.evaluate(() => Array.from(document.documentElement.children, ({ localName }) => localName));
    expect(added).toEqual(["head", "body", "div"]);
  });
});
