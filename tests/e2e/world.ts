import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer";
import type { CaseDetail } from "../../server/cases/read-case.ts";
import { type EhrProfile, ehrProfile } from "../../utils/protocol/profile.ts";
import { logIn } from "../ehr/openmrs/log-in.ts";
import { type Chart, type OpenmrsUnderTest, startOpenmrs } from "../ehr/openmrs/start.ts";
import { type BacklogProcess, startBacklogProcess } from "../support/backlog-process.ts";
import { repository } from "../support/build-extension.ts";
import { type BrowserWithElbow, type LaunchOptions, launchBrowser } from "../support/launch-browser.ts";
import { publishPack } from "../support/practice-hospital.ts";
import { testPorts } from "./test-ports.ts";

/** People whom the vocabulary walk has never seen (tests/ehr/openmrs/vocabulary-walk.ts uses 7 and 8). */
const unseenSeed = 11;

/** A hospital for one test file: a real OpenMRS, the backlog as a process of its own, a real Chromium with Elbow in it. */
export class World {
  readonly ehr: OpenmrsUnderTest;
  readonly profile: EhrProfile;
  readonly dataFolder: string;
  elbow: BrowserWithElbow;
  private backlog: BacklogProcess | null;

  private constructor(parts: Pick<World, "ehr" | "profile" | "dataFolder" | "elbow"> & { backlog: BacklogProcess }) {
    this.ehr = parts.ehr;
    this.profile = parts.profile;
    this.dataFolder = parts.dataFolder;
    this.elbow = parts.elbow;
    this.backlog = parts.backlog;
  }

  static async start(extension: string, launch: Partial<LaunchOptions> = {}): Promise<World> {
    const dataFolder = await mkdtemp(join(tmpdir(), "elbow-backlog-"));
    const profile = ehrProfile.parse(JSON.parse(await readFile(join(repository, "public/profiles/openmrs.json"), "utf8")));
    const ehr = await startOpenmrs({ port: testPorts.ehr, seed: unseenSeed });
    const backlog = await startBacklogProcess({ port: testPorts.backlog, dataFolder });
    await publishPack(`http://127.0.0.1:${testPorts.backlog}`, join(repository, "server/content/openmrs-essentials.pack.json"));
    const elbow = await launchBrowser({ extensionFolders: [extension], ...launch });
    return new World({ ehr, profile, dataFolder, elbow, backlog });
  }

  get backlogOrigin(): string {
    return `http://127.0.0.1:${testPorts.backlog}`;
  }

  /** Charts of ordinary patients, those named like labels among them. */
  get charts(): Chart[] {
    return this.ehr.charts.filter(({ kind }) => kind === "ordinary");
  }

  chart(number: number): Chart {
    const chart = this.charts[number];
    if (!chart) throw new Error(`The EHR has no ordinary chart ${number}.`);
    return chart;
  }

  async killBacklog(): Promise<void> {
    await this.backlog?.kill();
    this.backlog = null;
  }

  async startBacklog(): Promise<void> {
    this.backlog ??= await startBacklogProcess({ port: testPorts.backlog, dataFolder: this.dataFolder });
  }

  /** A tab with the EHR, signed in by its own log-in page. */
  async signIn(username: "nurse" | "physician" | "clerk" | "pharmacist"): Promise<Page> {
    const user = this.ehr.users.find((candidate) => candidate.username === username);
    if (!user) throw new Error(`The EHR has no user ${username}.`);
    const page = await this.elbow.browser.newPage();
    await page.bringToFront();
    await logIn(page, this.ehr.baseUrl, user);
    return page;
  }

  /** Has the extension send what waits and ask for answers now, as its alarm does every minute. */
  async syncNow(): Promise<void> {
    const worker = await this.elbow.worker();
    await worker.evaluate(async () => {
      await chrome.alarms.create("send", { when: Date.now() });
      await chrome.alarms.create("sync", { when: Date.now(), periodInMinutes: 1 });
    });
  }

  /** What the console says of a case. */
  async readCase(number: number): Promise<CaseDetail> {
    const response = await fetch(`${this.backlogOrigin}/console/api/cases/${number}`);
    if (!response.ok) throw new Error(`The console answered ${response.status} for case ${number}.`);
    return (await response.json()) as CaseDetail;
  }

  /** The drawn scene of a report, as the server gives it to whoever needs a picture. */
  async drawnScene(reportId: string): Promise<Uint8Array> {
    const response = await fetch(`${this.backlogOrigin}/console/api/reports/${reportId}/scene.png`);
    if (!response.ok) throw new Error(`The console answered ${response.status} for the picture of ${reportId}.`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async close(): Promise<void> {
    await this.elbow.close().catch(() => undefined);
    await Promise.all([this.ehr.close(), this.backlog?.stop()]);
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}
