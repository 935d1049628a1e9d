import { rm } from "node:fs/promises";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Pack } from "../../utils/protocol/pack.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import { localDay } from "../../utils/report/local-day.ts";
import { findBytes } from "../support/find-bytes.ts";
import { Overlay } from "../support/overlay.ts";
import { patientTokens, plain, tokensIn } from "../support/patient-tokens.ts";
import { press } from "../support/press.ts";
import { closeReader, readPicture } from "../support/read-picture.ts";
import { openedSidePanel } from "../support/side-panel.ts";
import { type ChartView, openChart } from "../support/views.ts";
import { decideInConsole } from "./decide-in-console.ts";
import { OpenedBacklog } from "./opened-backlog.ts";
import { closePanel, reportByClick, saysReceived, untilReceived } from "./report-by-click.ts";
import { stringsIn } from "./strings-in.ts";
import { World } from "./world.ts";

const views: ChartView[] = ["medications", "vitals", "patient-summary"];
/** Places in the list of charts; the fourth is named like labels of the interface. */
const patients = [0, 1, 3];
const answer = (view: string) => `We looked at ${view} together with the night shift and will change it next week.`;

interface Walked {
  view: ChartView;
  patient: number;
  reportId: string;
}

describe("the loop, from the nurse's click to the answer in the EHR", () => {
  let world: World;
  let page: Page;
  let pack: Pack;
  const walked: Walked[] = [];

  beforeAll(async () => {
    world = await World.start(inject("extension"));
    page = await world.signIn("nurse");
    const live = (await (await fetch(`${world.backlogOrigin}/v1/channels/live`)).json()) as {
      packs: { id: string; version: string }[];
    };
    const [{ id, version } = { id: "", version: "" }] = live.packs;
    pack = (await (await fetch(`${world.backlogOrigin}/v1/packs/${id}/${version}`)).json()) as Pack;
  });
  afterAll(async () => {
    await closeReader();
    await world?.close();
  });

  const combinations = views.flatMap((view) => patients.map((patient) => ({ view, patient })));

  test.each(combinations)(
    "$view of patient $patient: tip, one click, server killed, received once",
    async ({ view, patient }) => {
      await openChart(page, world.ehr.baseUrl, world.chart(patient).uuid, view);
      const overlay = new Overlay(page);
      await overlay.waitFor(".mark");
      const shown = (await overlay.find(".mark")).map(({ label, text }) => `${label ?? ""} ${text}`).join("\n");
      const titles = (role: string) => tipTitles(pack, view, role);
      expect(titles("nurse").some((title) => shown.includes(title))).toBe(true);
      expect(titles("physician").filter((title) => !titles("nurse").includes(title) && shown.includes(title))).toEqual([]);

      await world.killBacklog();
      const { reportId, panel } = await reportByClick(page);
      expect(await saysReceived(panel)).toBe(false);
      await world.startBacklog();
      await world.syncNow();
      await untilReceived(panel, 90_000);
      await press(panel, "::-p-text(confusing)");
      await closePanel(panel);
      walked.push({ view, patient, reportId });
    },
  );

  test("in every drawn screen OCR reads at least 40 label words, and nothing of the patient", async () => {
    const labelWords = labelWordsOf(world.profile);
    for (const { view, patient, reportId } of walked) {
      const words = await readPicture(await world.drawnScene(reportId));
      const labels = words.map(plain).filter((word) => labelWords.has(word));
      expect(labels.length, `label words of ${view}, patient ${patient}`).toBeGreaterThanOrEqual(40);
      expect(
        tokensIn(words.join(" "), patientTokens(world.chart(patient), world.profile)),
        `${view}, patient ${patient}`,
      ).toEqual([]);
    }
  });

  test("a reviewer decides in the console, and the nurse reads the answers in the EHR", async () => {
    const console_ = await world.elbow.browser.newPage();
    for (const { view, reportId } of walked) {
      await decideInConsole(console_, world.backlogOrigin, reportId, answer(view));
    }
    await console_.close();
    await world.syncNow();
    await page.bringToFront();
    const overlay = new Overlay(page);
    await overlay.waitFor(".bar-unread", ({ text }) => text.includes(String(walked.length)), 30_000);
    await overlay.click(".bar-panel");
    const sidePanel = await openedSidePanel(world.elbow.browser);
    await sidePanel.locator("::-p-text(My reports)").click();
    for (const view of views) {
      await sidePanel.waitForFunction((said) => document.body.innerText.split(said).length === 4, {}, answer(view));
    }
  });

  test("each report was accepted once, and neither payload nor database holds anything of a patient", async () => {
    await world.killBacklog();
    const backlog = await OpenedBacklog.open(world.dataFolder);
    try {
      expect((await backlog.reportIds()).sort()).toEqual(walked.map(({ reportId }) => reportId).sort());
      const stored = await backlog.everything();
      for (const { patient, reportId } of walked) {
        expect(await backlog.acceptances(reportId, "capture")).toBe(1);
        // The day of the report is told; that something was also recorded today is not.
        const tokens = patientTokens(world.chart(patient), world.profile).filter((token) => token !== localDay(new Date()));
        const payload = stringsIn(await backlog.opened(reportId)).join("\n");
        expect(payload.length).toBeGreaterThan(200);
        expect(tokensIn(payload, tokens)).toEqual([]);
        expect(tokens.filter((token) => isTelling(token) && stored.includes(token))).toEqual([]);
      }
    } finally {
      await backlog.close();
    }
  });

  test("the bytes of the browser's profile on disk hold no patient, before or after sending", async () => {
    await reportByClick(page);
    await world.elbow.close();
    const tokens = [...new Set(patients.flatMap((patient) => patientTokens(world.chart(patient), world.profile)))].filter(
      isTelling,
    );
    expect(tokens.length).toBeGreaterThan(100);
    const found = await findBytes(world.elbow.profileFolder, tokens);
    expect(found.filter(({ file, text }) => !isTheBrowsersOwn(file, text))).toEqual([]);
    await rm(world.elbow.profileFolder, { recursive: true, force: true });
  });
});

/** Words that the vocabulary's labels are made of. */
function labelWordsOf(profile: EhrProfile): Set<string> {
  const words = profile.vocabulary.labels.flatMap(({ text }) => text.split(/\s+/)).map(plain);
  return new Set(words.filter((word) => word.length > 1));
}

/** Texts long enough not to turn up in random bytes. A time of day alone is in the EHR's own scripts, which the browser keeps. */
function isTelling(token: string): boolean {
  return token.length >= 6 && /\p{L}/u.test(token) && !/^\d{1,2}:\d{2} [AP]M$/.test(token);
}

/** The browser's history and session files keep the EHR's addresses, which hold ids of records; with or without Elbow. */
function isTheBrowsersOwn(file: string, text: string): boolean {
  const isRecordId = /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text);
  return isRecordId && !/extension/i.test(file);
}

/** Titles of the pack's tips whose clause names the view and the role. */
function tipTitles(pack: Pack, view: string, role: string): string[] {
  return pack.contributes.tips
    .filter(
      ({ when }) =>
        when.includes(`'${role}' in roles`) && (when.includes(`view == ${view}`) || when.includes(`view == '${view}'`)),
    )
    .map(({ title }) => pack.locales.en?.[title] ?? title);
}
