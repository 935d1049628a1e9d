import type { TabState } from "../../ehr/worker/tab-states.ts";
import type { ReportEntry } from "../../outbox/outbox-record.ts";
import type { Outbox } from "../../outbox/worker/outbox.ts";
import type { OutboxStore } from "../../outbox/worker/outbox-store.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { CapturePart } from "../../protocol/report.ts";
import { buildCapture } from "../build-capture.ts";
import { makeChartNumber } from "../chart-number.ts";
import { emptyValue, type OpenReport, type ReportValue } from "../open-report.ts";
import type { Comparison } from "../patient-like.ts";
import { openReports } from "./open-reports.ts";
import { photographPractice } from "./photograph-practice.ts";
import { compareInFrames, placeFrames, readFrames } from "./read-frames.ts";

export interface ReportDeskOptions {
  outbox: Outbox;
  store: OutboxStore;
  profile: EhrProfile | null;
  /** What is known of a view already. */
  knownAt(viewId: string): Promise<OpenReport["known"]>;
  packs(): { id: string; version: string }[];
  elbowVersion: string;
  /** Origins of practice environments, where a photograph may be taken. */
  practiceOrigins: readonly string[];
}

export interface Captured {
  report: OpenReport;
  /** Where the panel can be shown: in the page, or in a window of its own. */
  inPage: boolean;
}

/** Captures reports, takes what their reporter adds, and undoes them. Each change is sealed and on the disk before it is answered. */
export class ReportDesk {
  private readonly options: ReportDeskOptions;

  constructor(options: ReportDeskOptions) {
    this.options = options;
  }

  async capture(tabId: number, state: TabState | null): Promise<Captured> {
    const { profile, outbox } = this.options;
    const answers = await readFrames(tabId).catch(() => []);
    const part = buildCapture({
      reportId: crypto.randomUUID(),
      time: new Date(),
      answers,
      frames: placeFrames(answers),
      profile: profile && { id: profile.id, version: profile.version },
      packs: this.options.packs(),
      elbowVersion: this.options.elbowVersion,
    });
    const personKey = state?.personKey ?? null;
    await outbox.keep(part, entryOf(part, personKey));
    performance.mark("report-sealed");
    const known = await this.options.knownAt(part.context.viewId);
    const report = { ...openReportOf(part, tabId, personKey, answers.length > 0), known };
    await openReports.set(report);
    // A round of sending that was under way may have taken it along.
    const kept = await this.options.store.entry(part.reportId);
    if (kept && kept.delivery !== report.status) await openReports.change(part.reportId, { status: kept.delivery });
    if (part.context.environment === "practice") await this.photograph(tabId, part, personKey);
    void outbox.send();
    const top = answers.find((answer) => answer.top);
    return { report, inPage: top !== undefined && top.context?.modalOpen !== true };
  }

  /** Before the panel opens, which would be in the picture. The report is sealed by now, whatever comes of it. */
  private async photograph(tabId: number, part: CapturePart, personKey: string | null): Promise<void> {
    const { outbox, practiceOrigins } = this.options;
    const photograph = await photographPractice(tabId, part.reportId, practiceOrigins);
    if (photograph) await outbox.keep(photograph, entryOf(part, personKey));
  }

  /** Seals what the reporter added as a further revision; the same value again is nothing new. */
  async amend(reportId: string, value: ReportValue): Promise<void> {
    const report = await openReports.get(reportId);
    const entry = await this.options.store.entry(reportId);
    if (!report || !entry || report.status === "undone" || JSON.stringify(report.value) === JSON.stringify(value)) return;
    const revision = report.revision + 1;
    // The counter moves first: a worker that dies in between must not use one revision twice.
    await openReports.change(reportId, { revision, value });
    const { aboutChart, ...said } = value;
    const { category, couldHarm } = said;
    const chartNumber = aboutChart ? report.chartNumber : null;
    await this.options.outbox.keep(
      { kind: "words", protocol: 1, reportId, revision, ...said, chartNumber },
      { ...entry, category, couldHarm, chartNumber },
    );
    void this.options.outbox.send();
  }

  /** Compares words that are being typed with what is barred on the page in front of the reporter. */
  async compare(reportId: string, words: string): Promise<Comparison> {
    const report = await openReports.get(reportId);
    if (!report) return { state: "failed" };
    await openReports.keepDraft(reportId, words);
    if (!report.hasPage) return { state: "nothing" };
    return await compareInFrames(report.tabId, { reportId, words }).then(
      (matches) => ({ state: "compared", matches }),
      () => ({ state: "failed" }),
    );
  }

  async undo(reportId: string): Promise<void> {
    const entry = await this.options.store.entry(reportId);
    if (!entry) return;
    await this.options.outbox.keep({ kind: "undo", protocol: 1, reportId }, { ...entry, delivery: "undone" });
    await openReports.change(reportId, { status: "undone", scene: null });
    void this.options.outbox.send();
  }

  /** Brings an open report's panel up to date after an attempt to send. */
  async noteDelivery(reportId: string, reachable: boolean): Promise<void> {
    const entry = await this.options.store.entry(reportId);
    if (entry) await openReports.change(reportId, { status: entry.delivery, offline: !reachable });
  }

  async openOf(tabId: number): Promise<OpenReport[]> {
    return await openReports.ofTab(tabId);
  }

  /** Another person, another chart of personal things: what is open is sealed already, and its panel closes. */
  async closeAll(tabId: number): Promise<OpenReport[]> {
    const open = await openReports.ofTab(tabId);
    await Promise.all(open.map((report) => openReports.close(report.reportId)));
    return open;
  }
}

function entryOf(part: CapturePart, personKey: string | null): ReportEntry {
  return {
    reportId: part.reportId,
    personKey,
    viewId: part.context.viewId,
    category: null,
    couldHarm: false,
    day: part.day,
    createdAt: Date.now(),
    chartNumber: null,
    delivery: "captured",
    caseNumber: null,
    caseState: null,
    answerSeen: true,
  };
}

function openReportOf(part: CapturePart, tabId: number, personKey: string | null, hasPage: boolean): Omit<OpenReport, "known"> {
  return {
    reportId: part.reportId,
    tabId,
    windowId: null,
    personKey,
    status: "captured",
    offline: false,
    sceneReason: part.sceneReason,
    scene: part.scene,
    profile: part.context.profile,
    viewId: part.context.viewId,
    hasPage,
    chartNumber: makeChartNumber((bytes) => crypto.getRandomValues(bytes)),
    value: emptyValue,
    revision: 0,
  };
}
