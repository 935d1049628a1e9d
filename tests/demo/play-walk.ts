import type { Browser, Page } from "puppeteer";
import { closePanel, untilReceived } from "../e2e/report-by-click.ts";
import { logIn } from "../ehr/openmrs/log-in.ts";
import { signOut } from "../ehr/openmrs/sign-out.ts";
import type { Chart } from "../ehr/openmrs/start.ts";
import type { BrowserWithElbow } from "../support/launch-browser.ts";
import { Overlay } from "../support/overlay.ts";
import type { PracticeHospital } from "../support/practice-hospital.ts";
import { press, pressAt } from "../support/press.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { untilPainted } from "../support/until-painted.ts";
import { openChart } from "../support/views.ts";
import type { PictureBook } from "./picture-book.ts";

const words = "I have to scroll past every past medication to find what was given today. It takes a minute for each patient.";
const answer = "From Thursday the list opens with today's medications on top. Past ones are one click away.";

/** Plays the whole walk: a nurse gets a tip, reports friction, a reviewer decides, the nurse reads the answer, another person signs in. */
export async function playWalk(hospital: PracticeHospital, elbow: BrowserWithElbow, book: PictureBook): Promise<void> {
  const { browser } = elbow;
  const { ehr } = hospital;
  const chart = ehr.charts.find(({ kind }) => kind === "ordinary");
  if (!chart) throw new Error("The EHR has no ordinary chart.");
  const page = await browser.newPage();
  const overlay = new Overlay(page);
  const nurse = userNamed(hospital, "nurse");

  await logIn(page, ehr.baseUrl, nurse);
  await openChart(page, ehr.baseUrl, chart.uuid, "medications");
  await overlay.waitFor(".mark");
  const marks = (await overlay.find(".mark")).length;
  await book.keep("tips-on-the-page", page, { "the nurse's tips are marked on the page": marks > 0 });

  await overlay.click(".mark");
  const card = await overlay.waitFor(".card");
  await book.keep("tip-opened", page, { "the tip can be read": card.text.length > 20 });
  await page.keyboard.press("Escape");

  await overlay.click(".bar-report");
  const panel = await overlay.reportFrame();
  await untilReceived(panel);
  await panel.waitForSelector("img");
  await book.keep("report-captured", page, { "captured and received are shown apart": true });

  await press(panel, "::-p-text(too many clicks)");
  await press(panel, "::-p-text(Could harm a patient)");
  await press(panel, `::-p-xpath(//button[contains(., "Pin")])`);
  const marking = await page.waitForFrame((frame) => frame.url().includes("mark="));
  await marking.waitForSelector(".mark-layer:focus");
  await untilPainted(marking);
  await pressAt(page, 400, 620);
  await panel.waitForFunction(() => document.body.innerText.includes("Marked."));
  await panel.locator("textarea").fill(words);
  await book.keep("report-described", page, {
    "the safety phone is shown": (await panel.$eval("body", textOf)).includes("extension 5555"),
  });
  await closePanel(panel);

  const console_ = await openConsole(browser, hospital.backlogOrigin);
  await book.keep("console-queue", console_, {
    "the report is in the queue": (await pageText(console_)).includes("Medications"),
  });

  await console_.keyboard.press("j");
  await console_.keyboard.press("Enter");
  await console_.waitForSelector("#case-title");
  await console_.waitForSelector(".canvas svg");
  const drawn = await console_.$eval(".canvas svg", textOf);
  await book.keep("console-case", console_, {
    "the drawn screen has its labels": drawn.includes("Active Medications") && drawn.includes("Allergies"),
    "no value of the patient is in it": !holdsAny(drawn, chart),
  });

  await decide(console_);
  await book.keep("console-decided", console_, { "the decision stands": (await pageText(console_)).includes(answer) });

  await page.bringToFront();
  await overlay.click(".bar-panel");
  const sidePanel = await openedSidePanel(browser);
  await sidePanel.locator("::-p-text(My reports)").click();
  await sidePanel.waitForFunction((said) => document.body.innerText.includes(said), {}, answer);
  await book.keep("answer-in-the-ehr", sidePanel, { "the nurse reads the answer": true });

  await signOut(page);
  await logIn(page, ehr.baseUrl, userNamed(hospital, "physician"));
  await openChart(page, ehr.baseUrl, chart.uuid, "medications");
  await overlay.waitFor(".mark");
  await sidePanel.waitForFunction((said) => !document.body.innerText.includes(said), {}, answer);
  await book.keep("another-person", page, { "the physician sees tips of their own": true });
  await book.keep("another-persons-panel", sidePanel, {
    "none of the nurse's reports": !(await pageText(sidePanel)).includes(answer),
  });
}

function userNamed(hospital: PracticeHospital, username: string) {
  const user = hospital.ehr.users.find((candidate) => candidate.username === username);
  if (!user) throw new Error(`The EHR has no user ${username}.`);
  return user;
}

async function openConsole(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/console`);
  await page.waitForFunction(() => document.body.innerText.includes("Medications"));
  return page;
}

/** Decides as a reviewer does: state, classification, and the reason that the reporter reads. */
async function decide(page: Page): Promise<void> {
  await page.locator("::-p-aria([name='Planned'][role='radio'])").click();
  await page.locator("textarea").fill(answer);
  await page.locator("::-p-aria([name='Decide'][role='button'])").click();
  await page.waitForFunction((said) => document.body.innerText.includes(said), {}, answer);
}

const textOf = (element: Element) => element.textContent ?? "";
const pageText = async (page: Page) => await page.$eval("body", (body) => (body as HTMLElement).innerText);

function holdsAny(text: string, chart: Chart): boolean {
  return chart.truth.some((token) => token.length > 3 && text.includes(token));
}
