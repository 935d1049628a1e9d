import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import type { CapturePart, SceneReason } from "../../../utils/protocol/report.ts";
import type { OpenReport } from "../../../utils/report/open-report.ts";
import type { SiteConfig } from "../../../utils/site/site-config.ts";
import { OpenedBacklog } from "../../e2e/opened-backlog.ts";
import { startBacklogProcess } from "../../support/backlog-process.ts";
import { buildExtension } from "../../support/build-extension.ts";
import { type BrowserWithElbow, launchBrowser } from "../../support/launch-browser.ts";
import { quietPage } from "../../support/quiet-page.ts";
import { readOutbox } from "../../support/read-outbox.ts";
import { keptItems, keptScript } from "./kept-items.ts";
import { readPageTruth } from "./page-truth.ts";
import { pictureScale } from "./picture-maker.ts";
import type { SeenPage } from "./seen-page.ts";

export interface ReportingOptions {
  site: SiteConfig;
  profile: EhrProfile;
  /** Name of the build; see `buildExtension`. */
  output: string;
}

/** Higher than the one that the vocabularies were learned in, so that more of each chart is on screen. */
const window = { width: 1440, height: 1280 };

/** How often a page is seen that does not stand still. */
const mostTurns = 4;

/** Within which a panel opens or closes, on a busy machine, too. Milliseconds. */
const patience = 30_000;

async function nextTurn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

interface SceneFacts {
  /** Why there is less of a scene, or none. */
  reason: SceneReason | null;
  /** Ids of the labels and icons in it. */
  shown: ReadonlySet<string>;
}

/** Which page is in front, for whoever reads the result. */
export type PageFacts = Pick<SeenPage, "view" | "chart" | "user" | "record">;

/** The extension as it ships, in a browser of its own, with a backlog of its own that opens what it sends. */
export class ReportingBrowser {
  readonly elbow: BrowserWithElbow;
  readonly pages: SeenPage[] = [];
  private readonly profile: EhrProfile;
  private readonly script: string;
  private readonly dataFolder: string;
  private readonly stopBacklog: () => Promise<void>;

  static async start({ site, profile, output }: ReportingOptions): Promise<ReportingBrowser> {
    const extension = await buildExtension({ site, output });
    const dataFolder = await mkdtemp(join(tmpdir(), "elbow-redaction-"));
    const port = Number(new URL(site.backlog.origin).port);
    const backlog = await startBacklogProcess({ port, dataFolder });
    const elbow = await launchBrowser({ extensionFolders: [extension] });
    return new ReportingBrowser({ elbow, profile, script: await keptScript(), dataFolder, stopBacklog: () => backlog.stop() });
  }

  private constructor(parts: {
    elbow: BrowserWithElbow;
    profile: EhrProfile;
    script: string;
    dataFolder: string;
    stopBacklog: () => Promise<void>;
  }) {
    this.elbow = parts.elbow;
    this.profile = parts.profile;
    this.script = parts.script;
    this.dataFolder = parts.dataFolder;
    this.stopBacklog = parts.stopBacklog;
  }

  /** A tab in which nobody is signed in. */
  async newPage(origin: string): Promise<Page> {
    const page = await this.elbow.browser.newPage();
    await page.setViewport(window);
    const session = await page.createCDPSession();
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await session.detach();
    return page;
  }

  /**
   * Notes what the page in front shows, what the gate keeps of it, and makes a report of it. A page that has changed meanwhile (a part or
   * an icon that came late) is seen once more: all of it must be of one moment.
   * @param pictured keep its raw picture.
   * @param instead of this one, which was incomplete.
   */
  async see(page: Page, facts: PageFacts, pictured: boolean, instead?: SeenPage): Promise<SeenPage> {
    for (let turn = 1; ; turn++) {
      const { seen, stood } = await this.seeOnce(page, facts, pictured);
      if (!stood && turn < mostTurns) continue;
      if (instead) this.pages.splice(this.pages.indexOf(instead), 1, seen);
      else this.pages.push(seen);
      return seen;
    }
  }

  private async seeOnce(page: Page, facts: PageFacts, pictured: boolean): Promise<{ seen: SeenPage; stood: boolean }> {
    const look = async () => ({
      truth: await page.evaluate(readPageTruth, this.profile.zones.sections),
      kept: await keptItems(page, this.script, this.profile, facts.view),
    });
    const { truth, kept } = await look();
    const { width, height } = page.viewport() ?? window;
    const raw = pictured ? await page.screenshot({ clip: { x: 0, y: 0, width, height, scale: pictureScale } }) : null;
    const { reportId, reason, shown } = await this.report(page);
    const seen = { ...facts, truth, kept, shown, raw, reportId };
    // A machine that is busy at that moment gives shapes only, and says so: that is not the chart's.
    const stood = reason !== "page-busy" && JSON.stringify({ truth, kept }) === JSON.stringify(await look());
    return { seen, stood };
  }

  /**
   * Loads the page anew until it has all that it had. An EHR under load may come without some of it, and stay so for as long as nobody
   * loads it again: OpenMRS leaves out the icons of its navigation where that is drawn before the browser has said that the page is loaded.
   */
  async reload(page: Page, { view, kept }: SeenPage): Promise<void> {
    for (let turn = 1; turn <= mostTurns; turn++) {
      await page.reload();
      await quietPage(page, 1_000, 8_000);
      const now = new Set((await keptItems(page, this.script, this.profile, view)).map(({ id }) => id));
      if (kept.every(({ id }) => now.has(id))) return;
    }
  }

  /** Waits until everything is sent, ends browser and backlog, and opens the reports. @returns them by id. */
  async finish(): Promise<Map<string, CapturePart>> {
    await this.allSent();
    await this.end();
    const opened = await OpenedBacklog.open(this.dataFolder);
    const reports = new Map<string, CapturePart>();
    for (const { reportId } of this.pages) {
      const { capture: part } = await opened.opened(reportId);
      if (part) reports.set(reportId, part);
    }
    await opened.close();
    await rm(this.dataFolder, { recursive: true, force: true });
    return reports;
  }

  /** Ends browser and backlog, whatever is left to be sent. */
  async end(): Promise<void> {
    await this.elbow.close();
    await this.stopBacklog();
  }

  /** Presses the toolbar button, waits for the panel of the sealed report, and closes it. The pointer stays where it is. */
  private async report(page: Page): Promise<{ reportId: string } & SceneFacts> {
    await page.triggerExtensionAction(this.elbow.extension);
    const { frame, isGone } = await this.panel(page);
    const reportId = new URL(frame.url()).searchParams.get("report") ?? "";
    const facts = await this.sceneOf(reportId);
    const close = await frame.waitForSelector("button[aria-label^='Close']");
    // A window of its own is gone before the click is answered.
    await close?.evaluate((button) => (button as HTMLElement).click()).catch(() => undefined);
    for (const end = Date.now() + patience; !isGone(); await nextTurn()) {
      if (Date.now() > end) throw new Error("The report panel did not close.");
    }
    return { reportId, ...facts };
  }

  /** How the scene of an open report came out. */
  private async sceneOf(reportId: string): Promise<SceneFacts> {
    const worker = await this.elbow.worker();
    const { reason, ids } = await worker.evaluate(async (id) => {
      const open = Object.values(await chrome.storage.session.get(null)) as Partial<OpenReport>[];
      const report = open.find((candidate) => candidate.reportId === id);
      return {
        reason: report?.sceneReason ?? null,
        ids: [...(report?.scene?.labelIds ?? []), ...(report?.scene?.iconIds ?? [])],
      };
    }, reportId);
    return { reason, shown: new Set(ids) };
  }

  /** The panel: in the page, or in a window of its own where the page holds the focus. */
  private async panel(page: Page): Promise<{ frame: Frame; isGone: () => boolean }> {
    for (const end = Date.now() + patience; Date.now() < end; await nextTurn()) {
      const inPage = page.frames().find((frame) => frame.url().includes("/report.html"));
      if (inPage) return { frame: inPage, isGone: () => inPage.detached };
      const target = this.elbow.browser.targets().find((candidate) => candidate.url().includes("/report-window.html"));
      const own = await target?.page();
      if (own) return { frame: own.mainFrame(), isGone: () => own.isClosed() };
    }
    throw new Error(`The extension made no report of ${page.url()}.`);
  }

  private async allSent(): Promise<void> {
    const worker = await this.elbow.worker();
    for (let turn = 0; turn < 600 && (await readOutbox(worker)).parts.length > 0; turn++) {
      await worker.evaluate(async () => await chrome.alarms.create("send", { when: Date.now() }));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
