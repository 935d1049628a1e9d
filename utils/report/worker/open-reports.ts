import type { OpenReport } from "../open-report.ts";

const keyOf = (reportId: string) => `report:${reportId}`;

/** Reports whose panels are open, in memory only. Extension pages follow them by `chrome.storage.session.onChanged`. */
export const openReports = {
  async get(reportId: string): Promise<OpenReport | null> {
    return ((await chrome.storage.session.get(keyOf(reportId)))[keyOf(reportId)] as OpenReport | undefined) ?? null;
  },
  async set(report: OpenReport): Promise<void> {
    await chrome.storage.session.set({ [keyOf(report.reportId)]: report });
  },
  async change(reportId: string, change: Partial<OpenReport>): Promise<OpenReport | null> {
    const report = await openReports.get(reportId);
    if (!report) return null;
    const changed = { ...report, ...change };
    await openReports.set(changed);
    return changed;
  },
  async close(reportId: string): Promise<void> {
    await chrome.storage.session.remove(keyOf(reportId));
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
