import type { OpenReport } from "../open-report.ts";

const keyOf = (reportId: string) => `report:${reportId}`;
const draftKeyOf = (reportId: string) => `draft:${reportId}`;
let lastChange: Promise<unknown> = Promise.resolve();

/** Reports whose panels are open, in memory only. Extension pages follow them by `chrome.storage.session.onChanged`. */
export const openReports = {
  async get(reportId: string): Promise<OpenReport | null> {
    return ((await chrome.storage.session.get(keyOf(reportId)))[keyOf(reportId)] as OpenReport | undefined) ?? null;
  },
  async set(report: OpenReport): Promise<void> {
    await chrome.storage.session.set({ [keyOf(report.reportId)]: report });
  },
  /** Changes come one after the other: two at the same time must not undo each other. The service worker alone makes them. */
  async change(reportId: string, change: Partial<OpenReport>): Promise<OpenReport | null> {
    const run = async () => {
      const report = await openReports.get(reportId);
      if (!report) return null;
      const changed = { ...report, ...change };
      await openReports.set(changed);
      return changed;
    };
    const changing = lastChange.then(run, run);
    lastChange = changing;
    return await changing;
  },
  async close(reportId: string): Promise<void> {
    const run = async () => await chrome.storage.session.remove([keyOf(reportId), draftKeyOf(reportId)]);
    lastChange = lastChange.then(run, run);
    await lastChange;
  },
  /** Words that are being typed, for a panel that moves into a window. In memory only, and gone with the panel. */
  async draft(reportId: string): Promise<string> {
    return ((await chrome.storage.session.get(draftKeyOf(reportId)))[draftKeyOf(reportId)] as string | undefined) ?? "";
  },
  async keepDraft(reportId: string, words: string): Promise<void> {
    if (await openReports.get(reportId)) await chrome.storage.session.set({ [draftKeyOf(reportId)]: words });
  },
  async ofTab(tabId: number): Promise<OpenReport[]> {
    const everything = await chrome.storage.session.get(null);
    return Object.entries(everything)
      .filter(([key]) => key.startsWith("report:"))
      .map(([, report]) => report as OpenReport)
      .filter((report) => report.tabId === tabId);
  },
  /** Calls back on every change of one report, in whatever extension page. */
  follow(reportId: string, onChange: (report: OpenReport | null) => void, signal: AbortSignal): void {
    const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
      const change = changes[keyOf(reportId)];
      if (area === "session" && change) onChange((change.newValue as OpenReport | undefined) ?? null);
    };
    chrome.storage.onChanged.addListener(listener);
    signal.addEventListener("abort", () => chrome.storage.onChanged.removeListener(listener));
  },
};
