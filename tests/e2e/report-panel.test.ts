import type { Frame, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { CasePage } from "../../server/cases/list-cases.ts";
import type { CaseReport } from "../../server/cases/read-case.ts";
import { readChartNumber } from "../../utils/report/chart-number.ts";
import { struckOut } from "../../utils/report/patient-like.ts";
import { axeFindings } from "../support/axe-findings.ts";
import { Overlay } from "../support/overlay.ts";
import { letGo, press, pressAt, pressLast, typeInto } from "../support/press.ts";
import { untilPainted } from "../support/until-painted.ts";
import { openChart } from "../support/views.ts";
import { OpenedBacklog } from "./opened-backlog.ts";
import { closePanel, reportByClick, untilReceived } from "./report-by-click.ts";
import { World } from "./world.ts";

const words = "The weight field jumps while I type in it.";

describe("the report panel", () => {
  let world: World;
  let page: Page;
  /** Words that were typed and must be nowhere on the server, with the reports that they were typed in. */
  const struck: { reportId: string; parts: string[] }[] = [];

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(120_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "vitals");
  });
  afterAll(async () => await world?.close());

  const stored = async (caseNumber: number): Promise<CaseReport> => {
    const [report] = (await world.readCase(caseNumber)).reports;
    if (!report) throw new Error(`Case ${caseNumber} has no report.`);
    return report;
  };
  const caseOf = async (reportId: string): Promise<CaseReport> => {
    for (const show of ["open", "closed"]) {
      const { cases } = (await (await fetch(`${world.backlogOrigin}/console/api/cases?show=${show}`)).json()) as CasePage;
      for (const { number } of cases) {
        const report = await stored(number);
        if (report.id === reportId) return report;
      }
    }
    throw new Error(`No case has the report ${reportId}.`);
  };
  const tap = async (panel: Frame, text: string) => {
    await press(panel, `::-p-xpath(//button[contains(., "${text}")])`);
    // What opens in the panel may move it: the next press has to find it at rest. A press may also have closed it.
    await untilPainted(panel).catch(() => undefined);
  };
  const markLayer = async (): Promise<Frame> => {
    const frame = await page.waitForFrame((candidate) => candidate.url().includes("mark="));
    await frame.waitForSelector(".mark-layer:focus");
    await untilPainted(frame);
    return frame;
  };
  /** A window of its own that is the panel. */
  const panelWindow = async (): Promise<Page> => {
    const target = await world.elbow.browser.waitForTarget((candidate) => candidate.url().includes("/report-window.html"));
    const opened = await target.asPage();
    await opened.waitForSelector(".report-head");
    return opened;
  };
  test("category, harm, mark and words reach the case, and the page hears no key and no press of them", async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const kind of ["keydown", "keypress", "beforeinput", "input", "pointerdown", "click"]) {
        window.addEventListener(kind, (event) => heard.push(`${kind} ${(event as KeyboardEvent).key ?? ""}`), true);
      }
    });
    const { panel } = await reportByClick(page);
    await page.evaluate(() => void (window as unknown as { heard: string[] }).heard.splice(0));
    await tap(panel, "confusing");
    await untilReceived(panel);
    await tap(panel, "Could harm a patient");
    await panel.waitForFunction(() => document.body.innerText.includes("Call extension 5555"));

    await tap(panel, "Pin");
    await markLayer();
    await page.keyboard.press("ArrowUp");
    await pressLast(page, "Enter");
    await panel.waitForFunction(() => document.body.innerText.includes("Marked."));

    await typeInto(panel, "textarea", words);
    await closePanel(panel);
    await expect.poll(async () => (await stored(1)).words, { timeout: 15_000 }).toBe(words);
    expect(await stored(1)).toMatchObject({ category: "confusing", couldHarm: true, happensOften: false, mark: "pin" });
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
    await tap(panel, "Undo");
    await panel.waitForFunction(() => document.body.innerText.includes("withdrawn"));
    await expect.poll(async () => (await world.readCase(3)).withdrawn, { timeout: 15_000 }).toBe(true);
    await closePanel(panel);
  });

  test("happens often, and one patient's chart: a reviewer finds the case by the number that the panel shows", async () => {
    const { panel, reportId } = await reportByClick(page);
    await tap(panel, "Happens often");
    await tap(panel, "About one patient's chart");
    const shown = await panel.waitForSelector(".chart-number");
    const number = (await shown?.evaluate((element) => element.textContent)) ?? "";
    expect(await panel.evaluate(() => document.body.innerText)).toContain("Call the help desk, extension 4444, and quote");
    await closePanel(panel);
    await expect
      .poll(async () => await caseOf(reportId), { timeout: 15_000 })
      .toMatchObject({ happensOften: true, chartNumber: readChartNumber(number) });
    const found = (await (await fetch(`${world.backlogOrigin}/console/api/cases?chart=${number}`)).json()) as CasePage;
    expect(found.cases).toHaveLength(1);
    expect((await stored(found.cases[0]?.number ?? 0)).id).toBe(reportId);
  });

  test("an arrow and a box are drawn with the pointer, and the EHR is not clicked", async () => {
    const { panel, reportId } = await reportByClick(page);
    const before = page.url();
    await page.evaluate(() => void (window as unknown as { heard: string[] }).heard.splice(0));
    await tap(panel, "Arrow");
    await markLayer();
    await page.mouse.move(500, 500);
    await page.mouse.down();
    await page.mouse.move(300, 320, { steps: 4 });
    await letGo(page);
    await panel.waitForFunction(() => document.querySelector("img")?.alt.includes("arrow"));
    await expect.poll(async () => (await caseOf(reportId)).mark, { timeout: 15_000 }).toBe("arrow");
    expect(await panel.$eval(".scene-preview", (image) => decodeURIComponent((image as HTMLImageElement).src))).toContain(
      'd="M500 500L300 320',
    );
    await tap(panel, "Box");
    await markLayer();
    await pressAt(page, 700, 400);
    await expect.poll(async () => (await caseOf(reportId)).mark, { timeout: 15_000 }).toBe("box");
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(page.url()).toBe(before);
    await tap(panel, "Box");
    await markLayer();
    await pressLast(page, "Escape");
    await panel.waitForFunction(() => document.hasFocus());
    expect((await caseOf(reportId)).mark).toBe("box");
    await closePanel(panel);
  });

  test("the name of the patient on the screen is struck out, and one tap puts back what was meant", async () => {
    const { name, person } = world.chart(0);
    const parts = [person.given, person.family];
    const { panel, reportId } = await reportByClick(page);
    await typeInto(panel, "textarea", `The weight of ${name} is lost, born 24/03/1957, see 555-019-2833.`);
    await panel.waitForFunction(() => document.querySelectorAll(".struck-preview del").length >= 3);
    const preview = (await panel.$$eval(".struck-preview del", (each) => each.map(({ textContent }) => textContent))).join(" ");
    for (const part of parts) expect(preview).toContain(part);
    await tap(panel, "Put back 555-019-2833");
    await tap(panel, "Done");
    await expect
      .poll(async () => (await caseOf(reportId)).words, { timeout: 15_000 })
      .toBe(`The weight of ${struckOut} is lost, born ${struckOut}, see 555-019-2833.`);
    struck.push({ reportId, parts: [...parts, "24/03/1957"] });
  });

  test("words that were typed a moment before closing are compared all the same", async () => {
    const { panel, reportId } = await reportByClick(page);
    const { given, family } = world.chart(0).person;
    await typeInto(panel, "textarea", `lost: ${family}`);
    await closePanel(panel);
    await expect.poll(async () => (await caseOf(reportId)).words, { timeout: 15_000 }).toBe(`lost: ${struckOut}`);
    struck.push({ reportId, parts: [given, family] });
  });

  test("half-typed words are not sent when the page goes", async () => {
    const { panel, reportId } = await reportByClick(page);
    await tap(panel, "idea");
    await typeInto(panel, "textarea", "Half a sentence that");
    await expect.poll(async () => (await caseOf(reportId)).category, { timeout: 15_000 }).toBe("idea");
    await openChart(page, world.ehr.baseUrl, world.chart(1).uuid, "vitals");
    expect((await caseOf(reportId)).words).toBeNull();
    struck.push({ reportId, parts: ["Half a sentence"] });
  });

  test("a panel that nobody touches closes by itself, and its report has arrived", async () => {
    await page.mouse.move(5, 5);
    const { panel, reportId } = await reportByClick(page);
    await page.mouse.move(5, 5);
    await expect.poll(() => panel.detached, { timeout: 40_000 }).toBe(true);
    expect(await caseOf(reportId)).toMatchObject({ category: null, words: null, shown: "yes" });
  });

  test("with a native modal dialog of the EHR open, a window of its own is the panel, and marks on the drawing", async () => {
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement("dialog"));
      dialog.textContent = "Sign this order?";
      dialog.showModal();
    });
    await page.triggerExtensionAction(world.elbow.extension);
    const panel = await panelWindow();
    const reportId = new URL(panel.url()).searchParams.get("report") ?? "";
    await tap(panel.mainFrame(), "slow or down");
    await tap(panel.mainFrame(), "Box");
    await panel.waitForSelector(".mark-layer:focus");
    await panel.keyboard.press("Enter");
    await panel.keyboard.press("ArrowRight");
    await panel.keyboard.press("ArrowDown");
    await panel.keyboard.press("Enter");
    await expect
      .poll(async () => await caseOf(reportId), { timeout: 15_000 })
      .toMatchObject({ category: "slow-or-down", mark: "box" });
    await closePanel(panel.mainFrame());
    await expect.poll(() => panel.isClosed()).toBe(true);
  });

  test("a modal dialog that opens over the panel moves it into a window, with the words typed so far", async () => {
    await page.evaluate(() => document.querySelector<HTMLDialogElement>("dialog[open]")?.close());
    const { panel } = await reportByClick(page);
    await typeInto(panel, "textarea", "The order cannot be");
    await new Promise((resolve) => setTimeout(resolve, 600));
    await page.evaluate(() => document.querySelector("dialog")?.showModal());
    const moved = await panelWindow();
    expect(await moved.$eval("textarea", ({ value }) => value)).toBe("The order cannot be");
    await closePanel(moved.mainFrame());
    await expect.poll(() => moved.isClosed()).toBe(true);
    await page.evaluate(() => document.querySelector("dialog")?.remove());
  });

  test("a page that traps the focus gets none of the words: the panel goes on in a window", async () => {
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement("input"));
      field.id = "trap";
      field.focus();
      Object.assign(window, { trap: setInterval(() => document.activeElement !== field && field.focus(), 50) });
    });
    const { panel, reportId } = await reportByClick(page);
    await press(panel, "textarea");
    const moved = await panelWindow();
    await moved.waitForSelector("textarea:focus");
    await moved.keyboard.type("Nothing can be typed");
    await closePanel(moved.mainFrame());
    await expect.poll(async () => (await caseOf(reportId)).words, { timeout: 15_000 }).toBe("Nothing can be typed");
    expect(await page.$eval("#trap", (field) => (field as HTMLInputElement).value)).toBe("");
    await page.evaluate(() => {
      clearInterval((window as unknown as { trap: number }).trap);
      document.querySelector("#trap")?.remove();
    });
  });

  test("where there is no EHR page, the panel is a window in which axe finds nothing, and the report says that it has no picture", async () => {
    const blank = await world.elbow.browser.newPage();
    await blank.goto("http://127.0.0.1:9/").catch(() => undefined);
    await blank.triggerExtensionAction(world.elbow.extension);
    const panel = await panelWindow();
    const reportId = new URL(panel.url()).searchParams.get("report") ?? "";
    expect(await panel.evaluate(() => document.body.innerText)).toContain("there is no drawing");
    expect(await panel.$(".mark-button")).toBeNull();
    await tap(panel.mainFrame(), "slow or down");
    await tap(panel.mainFrame(), "About one patient's chart");
    await press(panel.mainFrame(), "textarea");
    await panel.keyboard.type("All of it is down, call 555-019-2833");
    await panel.waitForSelector(".struck-part");
    await panel.setViewport({ width: 390, height: 720 });
    const session = await panel.createCDPSession();
    for (const [name, value] of [
      ["prefers-color-scheme", "light"],
      ["prefers-color-scheme", "dark"],
      ["forced-colors", "active"],
    ] as const) {
      await session.send("Emulation.setEmulatedMedia", { features: [{ name, value }] });
      expect(await axeFindings(panel.mainFrame()), value).toEqual([]);
    }
    await closePanel(panel.mainFrame());
    await expect
      .poll(async () => await caseOf(reportId), { timeout: 15_000 })
      .toMatchObject({
        category: "slow-or-down",
        words: `All of it is down, call ${struckOut}`,
        scene: { state: "none", reason: "page-unreachable" },
      });
    await blank.close();
    await page.bringToFront();
  });

  test("axe finds nothing in the panel in the page, nor in the marking layer", async () => {
    const { panel } = await reportByClick(page);
    await tap(panel, "confusing");
    await tap(panel, "Could harm a patient");
    await tap(panel, "About one patient's chart");
    await typeInto(panel, "textarea", "Call 555-019-2833");
    await panel.waitForSelector(".struck-part");
    expect(await axeFindings(panel)).toEqual([]);
    await tap(panel, "Arrow");
    expect(await axeFindings(await markLayer())).toEqual([]);
    await pressLast(page, "Escape");
    await closePanel(panel);
  });

  test("nothing is put on the EHR's own elements, and one node is added", async () => {
    const added = await page.evaluate(() => Array.from(document.documentElement.children, ({ localName }) => localName));
    expect(added).toEqual(["head", "body", "div"]);
  });

  test("what was struck out is nowhere in the opened reports", async () => {
    await world.killBacklog();
    const opened = await OpenedBacklog.open(world.dataFolder);
    try {
      expect(struck).toHaveLength(3);
      for (const { reportId, parts } of struck) {
        const content = JSON.stringify((await opened.opened(reportId)).words);
        for (const part of parts) expect(content).not.toContain(part);
      }
    } finally {
      await opened.close();
    }
  });
});
