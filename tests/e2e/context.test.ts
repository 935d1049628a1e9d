import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { CapturePart } from "../../utils/protocol/report.ts";
import { localDay } from "../../utils/report/local-day.ts";
import { buildExtension } from "../support/build-extension.ts";
import { exampleSite } from "../support/example-site.ts";
import { Overlay } from "../support/overlay.ts";
import { patientTokens, tokensIn } from "../support/patient-tokens.ts";
import { quietPage } from "../support/quiet-page.ts";
import { openChart } from "../support/views.ts";
import { OpenedBacklog } from "./opened-backlog.ts";
import { closePanel, reportByClick, untilReceived } from "./report-by-click.ts";
import { stringsIn } from "./strings-in.ts";
import { testPorts } from "./test-ports.ts";
import { World } from "./world.ts";

/** The patient banner's menu: a button of the EHR's own that answers each click. */
const actions = "header[aria-label='patient banner'] ::-p-xpath(.//button[normalize-space(.)='Actions'])";

async function pressAgainAndAgain(page: Page): Promise<void> {
  const box = await (await page.waitForSelector(actions))?.boundingBox();
  if (!box) throw new Error("The patient banner has no menu.");
  for (let count = 0; count < 6; count++) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Moves in the chart as its own navigation does. */
async function goTo(page: Page, view: string): Promise<void> {
  await page.locator(`nav a[href$='/chart/${view}']`).click();
  await page.waitForFunction((end) => location.pathname.endsWith(end), {}, `/chart/${view}`);
}

describe("what a report carries of the minutes before it", () => {
  let world: World;
  let page: Page;
  const contexts = new Map<string, CapturePart["context"]>();
  const reports: { reportId: string; patient: number; name: string }[] = [];
  const message = (patient: number) => `Cannot read ${world.chart(patient).truth[0]} at ${world.ehr.baseUrl}`;

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(90_000);
  });
  afterAll(async () => await world?.close());

  const report = async (name: string, patient: number) => {
    const { reportId, panel } = await reportByClick(page);
    await untilReceived(panel);
    await closePanel(panel);
    reports.push({ reportId, patient, name });
  };

  test("pressing again and again, an error of the page, a failed request, back and forth", async () => {
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
    await page.setRequestInterception(true);
    const fail = (request: import("puppeteer").HTTPRequest) => {
      if (!new URL(request.url()).pathname.endsWith("/rest/v1/order")) return void request.continue();
      return void request.respond({
        status: 503,
        contentType: "application/json",
        body: JSON.stringify({ error: { message: message(0) } }),
      });
    };
    page.on("request", fail);
    await goTo(page, "orders");
    for (const view of ["visits", "orders", "visits"]) await goTo(page, view);
    await quietPage(page);
    await pressAgainAndAgain(page);
    await page.keyboard.press("Escape");
    await page.evaluate((said) => {
      const failing = () => {
        throw new Error(said);
      };
      document.addEventListener("click", failing, { once: true });
    }, message(0));
    await page.click(actions);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.keyboard.press("Escape");
    await report("friction", 0);
    page.off("request", fail);
    await page.setRequestInterception(false);
  });

  test("a name that is a label's, on a button of the page, is not told as one", async () => {
    await openChart(page, world.ehr.baseUrl, world.chart(3).uuid, "orders");
    await page.evaluate(() => {
      const button = Object.assign(document.createElement("button"), { textContent: "Visits", id: "named-like-a-label" });
      button.style.cssText = "position: fixed; top: 50%; left: 50%; z-index: 99999";
      document.body.append(button);
    });
    await page.click("#named-like-a-label");
    await page.evaluate(() => document.querySelector("#named-like-a-label")?.remove());
    await goTo(page, "visits");
    await report("named", 3);
  });

  test("the same steps in two charts give the same context, time aside", async () => {
    for (const [name, patient] of [
      ["one", 1],
      ["other", 2],
    ] as const) {
      await openChart(page, world.ehr.baseUrl, world.chart(patient).uuid, "orders");
      await goTo(page, "visits");
      await quietPage(page);
      await page.click(actions);
      await page.keyboard.press("Escape");
      await report(name, patient);
    }
  });

  test("the console says it in words", async () => {
    const console_ = await world.elbow.browser.newPage();
    await console_.goto(`${world.backlogOrigin}/console/cases/1`);
    const said = await console_.waitForSelector(".noticed");
    const text = await said?.evaluate((element) => (element as HTMLElement).innerText);
    expect(text).toContain("Clicked one thing again and again");
    expect(text).toContain("Went back and forth between two screens");
    expect(text).toContain("can be forged by the page");
    expect(text).toContain("Request “Orders” failed on the server (5xx)");
    await console_.close();
  });

  test("the opened payloads hold all of it, and no address, text, or message of the page", async () => {
    await world.killBacklog();
    const backlog = await OpenedBacklog.open(world.dataFolder);
    try {
      for (const { reportId, patient, name } of reports) {
        const opened = await backlog.opened(reportId);
        if (!opened.capture) throw new Error(`Report ${name} has no capture.`);
        contexts.set(name, opened.capture.context);
        const payload = JSON.stringify(opened);
        expect(payload).not.toMatch(/https?:|\/openmrs\/|Cannot read|\/rest\//);
        const tokens = patientTokens(world.chart(patient), world.profile).filter((token) => token !== localDay(new Date()));
        expect(tokensIn(stringsIn(opened).join("\n"), tokens)).toEqual([]);
      }
    } finally {
      await backlog.close();
    }
    const friction = contexts.get("friction");
    expect(friction?.signals).toMatchObject({ rageClick: 2, errorClick: 2, backAndForth: 2 });
    expect(friction?.pageErrors).toBeGreaterThan(0);
    expect(friction?.requests.filter(({ apiId, status }) => apiId === "orders" && status === "5xx").length).toBeGreaterThan(0);
    const clicked = friction?.trail.filter(({ kind }) => kind === "click").map(({ labelId }) => labelId) ?? [];
    expect(clicked).toContain("link.orders");
    expect(clicked).toContain("link.visits");
    expect(clicked).toContain("button.actions");

    const named = contexts.get("named")?.trail.filter(({ kind }) => kind === "click");
    expect(named?.map(({ role, labelId }) => [role, labelId])).toEqual([
      ["button", null],
      ["link", "link.visits"],
    ]);

    const timeless = (name: string) => {
      const { trail, signals, viewId, workflowId, routeTemplateId } = contexts.get(name) ?? {};
      return JSON.stringify({
        viewId,
        workflowId,
        routeTemplateId,
        signals,
        trail: trail?.map((step) => ({ ...step, halfSeconds: 0 })),
      });
    };
    expect(timeless("one")).toBe(timeless("other"));
    expect(timeless("one")).toContain("button.actions");
  });
});

describe("where a site lets the status bar ask", () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    const site = exampleSite(testPorts, { offerOnFriction: true });
    world = await World.start(await buildExtension({ site, output: "e2e-offer" }));
    page = await world.signIn("nurse");
    page.setDefaultTimeout(90_000);
    await openChart(page, world.ehr.baseUrl, world.chart(0).uuid, "medications");
  });
  afterAll(async () => await world?.close());

  const asks = async () => (await new Overlay(page).find(".bar-offer")).some(({ text }) => text !== "");
  const threeSignals = async () => {
    for (let time = 0; time < 3; time++) {
      await pressAgainAndAgain(page);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
    }
  };

  test("it asks once a shift, takes no focus, waits while somebody types, sends nothing, and goes when told to", async () => {
    const overlay = new Overlay(page);
    await page.evaluate(() => {
      const field = Object.assign(document.createElement("input"), { id: "field" });
      field.style.cssText = "position: fixed; top: 0; left: 40%; z-index: 99999";
      document.body.append(field);
    });
    await threeSignals();
    await overlay.waitFor(".bar-offer", ({ text }) => text !== "");
    expect(await page.evaluate(() => document.activeElement?.localName)).not.toBe("div");

    await page.type("#field", "82");
    await expect.poll(asks, { timeout: 10_000 }).toBe(false);
    const last = new Overlay(page);
    await last.waitFor(".bar-offer", ({ text }) => text !== "", 40_000);
    await last.click(".bar-decline");
    await expect.poll(asks, { timeout: 10_000 }).toBe(false);

    await threeSignals();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await asks()).toBe(false);
    await page.reload();
    await quietPage(page);
    await threeSignals();
    expect(await asks()).toBe(false);
    expect((await fetch(`${world.backlogOrigin}/console/api/cases/1`)).status).toBe(404);
  });
});
