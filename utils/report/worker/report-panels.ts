import type { TabState } from "../../ehr/worker/tab-states.ts";
import { sendMessage } from "../../messages/messages.ts";
import type { Category, Mark, MarkKind } from "../../protocol/report.ts";
import { labelInScene } from "../label-in-scene.ts";
import { pointOf } from "../mark-shape.ts";
import type { OpenReport } from "../open-report.ts";
import { openReports } from "./open-reports.ts";
import type { ReportDesk } from "./report-desk.ts";

/** Size of the window that is the panel where the page cannot hold it: as wide as in the page, and high enough to need no scrolling. */
const panelWindow = { width: 416, height: 820 };

function panelAddress(reportId: string, page = "report.html"): string {
  return `${chrome.runtime.getURL(page)}?report=${reportId}`;
}

/** Shows the panels of reports, in the page or in a window of their own, and has the spot marked. */
export class ReportPanels {
  readonly #desk: ReportDesk;

  constructor(desk: ReportDesk) {
    this.#desk = desk;
  }

  /**
   * Captures a report of the tab and shows its panel, in the page where that can be reached, else in a window of its own. While a panel
   * is open, the same key or button leads into it: what is being typed there is not thrown away.
   */
  async report(tabId: number, state: TabState | null, category: Category | null = null): Promise<void> {
    if (await this.#focusOpen(tabId)) return;
    await this.#desk.closeAll(tabId);
    const { report, inPage } = await this.#desk.capture(tabId, state);
    if (category) await this.#desk.amend(report.reportId, { ...report.value, category });
    const address = panelAddress(report.reportId);
    if (inPage) {
      const shown = await sendMessage("showReportPanel", { reportId: report.reportId, address }, { tabId, frameId: 0 }).then(
        () => true,
        () => false,
      );
      if (shown) return;
    }
    await this.#openWindow(report.reportId);
  }

  /** The panel leaves the page for a window of its own, where neither a modal dialog nor a focus trap of the EHR can reach it. */
  async move(reportId: string): Promise<void> {
    const report = await openReports.get(reportId);
    if (!report || report.windowId !== null) return;
    await this.#openWindow(reportId, "&focus=words");
    await this.hide(report.tabId, reportId);
  }

  async #openWindow(reportId: string, query = ""): Promise<void> {
    const window = await chrome.windows.create({
      url: `${panelAddress(reportId, "report-window.html")}${query}`,
      type: "popup",
      ...panelWindow,
    });
    await openReports.change(reportId, { windowId: window?.id ?? null });
  }

  /** Has the reporter mark the spot on the EHR's page. (A panel in a window of its own marks on the drawing, and asks for nothing.) */
  async requestMark(reportId: string, kind: MarkKind): Promise<void> {
    const report = await openReports.get(reportId);
    if (!report) return;
    await sendMessage(
      "showMarkLayer",
      { address: `${panelAddress(reportId)}&mark=${kind}` },
      { tabId: report.tabId, frameId: 0 },
    );
  }

  async markDrawn(reportId: string, mark: Mark | null): Promise<void> {
    const report = await openReports.get(reportId);
    if (!report) return;
    const labelId = await this.#labelAtMark(report, mark);
    if (mark) await this.#desk.amend(reportId, { ...report.value, mark: { ...mark, labelId } });
  }

  async #labelAtMark(report: OpenReport, mark: Mark | null): Promise<string | null> {
    const point = mark && pointOf(mark);
    if (report.windowId !== null) return point && report.scene && labelInScene(report.scene, point);
    return await sendMessage("hideMarkLayer", { point }, { tabId: report.tabId, frameId: 0 }).catch(() => null);
  }

  async #focusOpen(tabId: number): Promise<boolean> {
    const [report] = await this.#desk.openOf(tabId);
    if (!report) return false;
    if (report.windowId !== null) {
      return await chrome.windows.update(report.windowId, { focused: true }).then(
        () => true,
        () => false,
      );
    }
    return await sendMessage("focusReportPanel", undefined, { tabId, frameId: 0 }).catch(() => false);
  }

  async hide(tabId: number, reportId: string): Promise<void> {
    await sendMessage("hideReportPanel", { reportId }, { tabId, frameId: 0 }).catch(() => undefined);
  }
}
