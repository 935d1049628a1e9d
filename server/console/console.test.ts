import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "../support/open-browser.ts";
import { sampleCapture, sampleWords } from "../support/sample-report.ts";
import { answerSurvey, publishSurvey } from "../support/sample-survey.ts";
import { callConsole, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  // A process of its own: the test runner's environment would make it another build.
  const environment = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "build.ts"), join(backlog.folder, "console")], {
    env: environment,
  });
  browser = await openBrowser();
  page = await browser.newPage();
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
});
afterAll(() => browser?.close());

/** A report with words and, unless told otherwise, a picture; returns its case's number. */
async function report(words: string, { couldHarm = false, id = crypto.randomUUID() as string } = {}): Promise<number> {
  const install = crypto.randomUUID();
  await sendPart(backlog.origin, sampleCapture(id), install);
  return (await sendPart(backlog.origin, sampleWords(id, { words, couldHarm }), install)).body.caseNumber;
}

async function open(path = ""): Promise<void> {
  await page.goto(`${backlog.origin}/console${path}`, { waitUntil: "load" });
}

const text = (words: string) => page.waitForSelector(`::-p-text(${words})`, { timeout: 5_000 });
const named = (name: string) => page.waitForSelector(`::-p-aria(${name})`, { timeout: 5_000 });
const focus = () => page.evaluate(() => document.activeElement?.textContent ?? "");
const state = async (number: number) => (await callConsole(backlog.origin, `/cases/${number}`)).body.state;

/** A notice for everybody. @returns its title. */
async function tell(): Promise<string> {
  const title = `Refill asks twice (${crypto.randomUUID().slice(0, 8)})`;
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const draft = {
    kind: "known-issue",
    profileId: "sample-ehr",
    viewId: "medications",
    title,
    text: "**Wait**.",
    caseNumber: null,
  };
  const { status } = await callConsole(backlog.origin, `/notices/${crypto.randomUUID()}`, { ...draft, owner: "IT", until });
  expect(status).toBe(200);
  return title;
}

describe("accessibility", () => {
  const looks: [name: string, width: number, features: { name: string; value: string }[]][] = [
    ["light, three columns", 1280, [{ name: "prefers-color-scheme", value: "light" }]],
    ["dark, two columns", 900, [{ name: "prefers-color-scheme", value: "dark" }]],
    ["light, one column", 390, [{ name: "prefers-color-scheme", value: "light" }]],
    ["forced colours", 1280, [{ name: "forced-colors", value: "active" }]],
  ];

  test.each(looks)(
    "axe finds nothing: %s",
    async (_name, width, features) => {
      const shown = await report("Looked at by axe.", { couldHarm: true });
      await publishSurvey(backlog.origin);
      await tell();
      for (const value of [2, 3, 4, 4, 5]) await answerSurvey(backlog.origin, value);
      const hidden = crypto.randomUUID();
      const withheld = await report("Hidden.", { id: hidden });
      await callConsole(backlog.origin, `/reports/${hidden}/withhold`, { withheld: true });
      const quiet = await browser.newPage();
      onTestFinished(() => quiet.close());
      await quiet.setBypassCSP(true);
      await quiet.setViewport({ width, height: 800 });
      await (await quiet.createCDPSession()).send("Emulation.setEmulatedMedia", { features });
      const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      for (const path of ["", "?show=closed", `/cases/${shown}`, `/cases/${withheld}`, "/cases/99999", "/surveys", "/news"]) {
        await quiet.goto(`${backlog.origin}/console${path}`, { waitUntil: "load" });
        const isWhole = path.startsWith("/cases/") && path !== "/cases/99999" ? "h1" : ".placeholder, .case-link";
        const page = { "/surveys": ".survey-results", "/news": ".standing-notice" }[path];
        await quiet.waitForSelector(page ?? isWhole);
        await quiet.evaluate(axe);
        const found = (await quiet.evaluate("axe.run()")) as AxeResults;
        expect(
          found.violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
          path,
        ).toEqual([]);
        expect(
          await quiet.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `no sideways scrolling at ${path}`,
        ).toBe(true);
      }
    },
    60_000,
  );
});

test("surveys are told of beside the list, and U goes back to it", async () => {
  await publishSurvey(backlog.origin);
  for (const value of [1, 5, 5, 5, 4]) await answerSurvey(backlog.origin, value);
  await page.setViewport({ width: 1280, height: 800 });
  await open();
  await (await named("Surveys"))?.click();
  await text("How easy was the EHR this week?");
  expect(await focus()).toBe("Surveys");
  expect(await page.$eval(".survey-results tbody", (table) => table.textContent)).toMatch(/^\d{4}-\d{2}-\d{2}\d+\d\.\d/);
  await page.keyboard.press("u");
  await page.waitForFunction(() => location.pathname === "/console");
});

test("a notice is begun from a case, changed and withdrawn; the focus goes where one writes", async () => {
  const number = await report("It asks twice.");
  const title = await tell();
  await page.setViewport({ width: 1280, height: 800 });
  await open(`/cases/${number}`);
  await (await named("Tell everybody"))?.click();
  await page.waitForSelector(".notice-form");
  expect(await focus()).toBe("News");
  expect(await page.$eval("[name=case]", (field) => (field as HTMLInputElement).value)).toBe(String(number));
  expect(await page.$eval("[name=view]", (field) => (field as HTMLSelectElement).value)).toBe("medications");
  await (await named(`Change: ${title}`))?.click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "title");
  await page.keyboard.press("End");
  await page.keyboard.type(", still");
  await page.keyboard.press("Enter");
  await text(`Told: ${title}, still.`);
  await (await named(`Withdraw: ${title}, still`))?.click();
  await text("Withdrawn.");
  expect(await page.$eval("[name=title]", (field) => (field as HTMLInputElement).value)).toBe(`${title}, still`);
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "title");
  await page.locator(".news-page > a").click();
  await page.waitForFunction((of) => location.pathname === `/console/cases/${of}`, {}, number);
});

describe("by keyboard", () => {
  let older: number;
  let newer: number;
  beforeEach(async () => {
    await page.setViewport({ width: 1280, height: 800 });
    older = await report("The older one.");
    newer = await report("The newer one.");
  });

  test("J and K move, Enter opens and puts the focus on the case, U goes back to its place in the list", async () => {
    await open();
    await text("The newer one.");
    await page.focus(`[data-number="${newer}"]`);
    await page.keyboard.press("j");
    expect(await focus()).toContain("The older one.");
    await page.keyboard.press("k");
    expect(await focus()).toContain("The newer one.");
    await page.keyboard.press("Enter");
    await page.waitForSelector("h1#case-title");
    expect(await focus()).toContain(`#${newer}`);
    await page.keyboard.press("u");
    await page.waitForFunction((number) => (document.activeElement as HTMLElement)?.dataset.number === String(number), {}, newer);
  });

  test("1 plans at once, Z takes it back; the focus is never lost", async () => {
    await open(`/cases/${older}`);
    await text("What happens");
    await page.keyboard.press("1");
    await text("Decided: planned");
    expect(await state(older)).toBe("planned");
    await named("Undo the last decision");
    await page.focus(".undo");
    await page.keyboard.press("z");
    await text("Undone. The case is as it was before.");
    expect(await state(older)).toBe("new");
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test("3 asks for the words that reporters read, and Ctrl Enter decides", async () => {
    await open(`/cases/${older}`);
    await text("What happens");
    await page.keyboard.press("3");
    await page.waitForFunction(() => (document.activeElement as HTMLTextAreaElement)?.name === "reason");
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    await text("Say why, in words that the people who reported this can read.");
    await page.keyboard.type("The law asks for 2 signatures, jk.");
    await page.keyboard.down("Control");
    await page.keyboard.press("Enter");
    await page.keyboard.up("Control");
    await text("Decided: will not change");
    expect((await callConsole(backlog.origin, `/cases/${older}`)).body.decisions[0].reason).toBe(
      "The law asks for 2 signatures, jk.",
    );
  });

  test("the help lists the keys and switches them off, for good", async () => {
    await open(`/cases/${older}`);
    await text("What happens");
    await page.keyboard.press("?");
    const check = await page.waitForSelector("dialog[open] input[type=checkbox]");
    await check?.click();
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { hidden: true });
    await page.keyboard.press("1");
    await page.reload();
    await text("What happens");
    await page.keyboard.press("1");
    expect(await state(older)).toBe("new");
    await page.evaluate(() => localStorage.clear());
  });

  test("E enlarges the picture, plus and minus zoom it, Escape comes back", async () => {
    await open(`/cases/${older}`);
    await page.waitForSelector(".canvas svg");
    await page.keyboard.press("+");
    await page.waitForSelector(".canvas-zoomed");
    await page.keyboard.press("0");
    await page.waitForSelector(".canvas-zoomed", { hidden: true });
    await page.keyboard.press("e");
    await page.waitForSelector("dialog[open] .canvas svg");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog[open]", { hidden: true });
  });
});

test("reports that arrive, and decisions made elsewhere, show by themselves", async () => {
  const number = await report("Already here.");
  await open(`/cases/${number}`);
  await text("Live");
  const fresh = await report("Just arrived.", { couldHarm: true });
  await page.waitForSelector(`.queue-safety [data-number="${fresh}"]`);
  const { body } = await callConsole(backlog.origin, `/cases/${number}`);
  const decision = {
    state: "in-progress",
    classification: "build",
    reason: "",
    owner: "Kim",
    due: null,
    revision: body.revision,
  };
  await callConsole(backlog.origin, `/cases/${number}/decision`, decision);
  await page.waitForSelector(".case-chips .state-in-progress");
});

test("what was written and not yet decided is still there after looking at another case", async () => {
  const [one, other] = [await report("One."), await report("Other.")];
  await open(`/cases/${one}`);
  await page.waitForSelector("textarea[name=reason]");
  await page.type("textarea[name=reason]", "Half an answer");
  await page.click(`[data-number="${other}"]`);
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>("textarea[name=reason]")?.value === "");
  await page.click(`[data-number="${one}"]`);
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>("textarea[name=reason]")?.value === "Half an answer",
  );
});

test("withhold hides and shows again; destroy asks why, and leaves the focus on the case", async () => {
  const number = await report("Mr Nobody was named here.");
  await open(`/cases/${number}`);
  await page.waitForSelector(".canvas svg");
  await page.keyboard.press("w");
  await text("Picture and words are withheld from everyone");
  expect(await page.$(".canvas svg")).toBeNull();
  await (await named("Show again"))?.click();
  await page.waitForSelector(".words ::-p-text(Mr Nobody)");
  await (await page.waitForSelector("button ::-p-text(Destroy…)"))?.click();
  await (await named("Destroy for ever"))?.click();
  await text("Say why. Nothing was destroyed.");
  await page.type("dialog input", "A name in the words");
  await page.keyboard.press("Enter");
  await text("Picture and words were destroyed");
  expect(await focus()).toContain(`#${number}`);
});

test("nothing went wrong in the page, and its content security policy was never offended", () => {
  expect(problems.filter((problem) => !problem.includes("404"))).toEqual([]);
});
