import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { type EhrProfile, ehrProfile } from "../../../utils/protocol/profile.ts";
import type { CapturePart } from "../../../utils/protocol/report.ts";
import { OpenedBacklog } from "../../e2e/opened-backlog.ts";
import { startBacklogProcess } from "../../support/backlog-process.ts";
import { buildExtension, repository } from "../../support/build-extension.ts";
import { exampleSite } from "../../support/example-site.ts";
import { type BrowserWithElbow, launchBrowser } from "../../support/launch-browser.ts";
import { moveTo } from "../../support/move-to.ts";
import { quietPage } from "../../support/quiet-page.ts";
import { compareRules, type emptyScores } from "./compare-rules.ts";
import { recordRuns } from "./judge-leaks.ts";
import { keptItems, keptScript } from "./kept-items.ts";
import { readPageTruth } from "./page-truth.ts";
import type { SeenPage } from "./seen-page.ts";
import type { Subject } from "./subject.ts";

export interface SeeOptions {
  ports: { ehr: number; backlog: number };
  seed: number;
  patients: number;
  /** Charts of each view and user whose raw picture is kept. */
  pictured: number;
  /** View → texts of its labels, hand-checked. */
  labels: Record<string, string[]>;
  scores: ReturnType<typeof emptyScores>;
  onProgress(message: string): void;
}

export interface Seen {
  subject: Subject;
  profile: EhrProfile;
  pages: SeenPage[];
  /** The reports as the backlog opened them, by id. */
  reports: Map<string, CapturePart>;
}

/** Opens every view of every chart as its users do, and makes a report of each with the extension as it ships. */
export async function seePages(subject: Subject, options: SeeOptions): Promise<Seen> {
  const { ports, seed, patients, onProgress } = options;
  const profile = ehrProfile.parse(JSON.parse(await readFile(join(repository, `public/profiles/${subject.name}.json`), "utf8")));
  const site = exampleSite(ports, { ehr: { origins: [`http://127.0.0.1:${ports.ehr}`], profile: subject.name } });
  const extension = await buildExtension({ site, output: `bench-${subject.name}` });
  const dataFolder = await mkdtemp(join(tmpdir(), "elbow-redaction-"));
  const [ehr, backlog] = await Promise.all([
    subject.start({ port: ports.ehr, seed, patients }),
    startBacklogProcess({ port: ports.backlog, dataFolder }),
  ]);
  const elbow = await launchBrowser({ extensionFolders: [extension] });
  const pages: SeenPage[] = [];
  try {
    const script = await keptScript();
    const ordinary = ehr.charts.filter(({ kind }) => kind !== "empty");
    for (const [turn, username] of subject.users.entries()) {
      const page = await elbow.browser.newPage();
      await signOutAll(page, ehr.baseUrl);
      await subject.logIn(page, ehr, username);
      const charts = ordinary.filter((_, index) => index % subject.users.length === turn);
      const everybody = ehr.charts.flatMap(({ truth }) => truth);
      for (const { view, path, shared } of subject.views) {
        for (const [index, chart] of (shared ? charts.slice(0, 1) : charts).entries()) {
          await open(page, path(chart.uuid));
          const truth = await page.evaluate(readPageTruth, profile.zones.sections);
          const kept = await keptItems(page, script, profile, view);
          const raw = index < options.pictured ? await page.screenshot() : null;
          const reportId = await capture(elbow, page);
          const record = shared ? everybody : chart.truth;
          const seen = { view, chart: chart.uuid, user: username, truth, record, kept, reportId, raw };
          pages.push(seen);
          // The other rules are tried on one chart of each view.
          if (turn === 0 && index === 0) {
            await compareRules(
              page,
              recordRuns(seen, () => false),
              options.labels[view] ?? [],
              options.scores,
            );
            // The masks have spoilt the page.
            await page.reload();
            await quietPage(page, 1_000);
          }
        }
        onProgress(`${subject.name}: ${view} as ${username}, ${pages.length} pages seen`);
      }
      await page.close();
    }
    await allSent(elbow);
  } finally {
    await elbow.close();
    await Promise.all([ehr.close(), backlog.stop()]);
  }
  const opened = await OpenedBacklog.open(dataFolder);
  const reports = new Map<string, CapturePart>();
  for (const { reportId } of pages) {
    const { capture: part } = await opened.opened(reportId);
    if (part) reports.set(reportId, part);
  }
  await opened.close();
  await rm(dataFolder, { recursive: true, force: true });
  return { subject, profile, pages, reports };
}

/** Moves inside the EHR and waits until it has drawn itself. */
async function open(page: Page, path: string): Promise<void> {
  await moveTo(page, path);
  await quietPage(page, 700, 8_000);
}

/** Forgets who is signed in, as a browser does that is newly installed. */
async function signOutAll(page: Page, baseUrl: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("Storage.clearDataForOrigin", { origin: new URL(baseUrl).origin, storageTypes: "all" });
  await session.detach();
}

/** Presses the toolbar button, waits for the sealed report, and puts its panel away. */
async function capture(elbow: BrowserWithElbow, page: Page): Promise<string> {
  const worker = await elbow.worker();
  await page.triggerExtensionAction(elbow.extension);
  return await worker.evaluate(async () => {
    for (let turn = 0; turn < 400; turn++) {
      const everything = await chrome.storage.session.get(null);
      const open = Object.entries(everything).find(([key]) => key.startsWith("report:"));
      if (open) {
        await chrome.storage.session.remove(open[0]);
        return (open[1] as { reportId: string }).reportId;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error("The extension made no report within eight seconds.");
  });
}

async function allSent(elbow: BrowserWithElbow): Promise<void> {
  const worker = await elbow.worker();
  await worker.evaluate(async () => {
    const left = () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("elbow-outbox");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("parts").objectStore("parts").count();
          counting.onsuccess = () => {
            resolve(counting.result);
            opening.result.close();
          };
        };
      });
    for (let turn = 0; turn < 600 && (await left()) > 0; turn++) {
      await chrome.alarms.create("send", { when: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
}
