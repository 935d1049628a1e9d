import { render } from "preact";
import "../../components/page.css";
import "../../components/report-panel/report-panel.css";
import { ReportPanel } from "../../components/report-panel/report-panel.tsx";
import { loadProfile } from "../../utils/ehr/worker/load-profile.ts";
import { sendMessage } from "../../utils/messages/messages.ts";
import type { OpenReport, ReportValue } from "../../utils/report/open-report.ts";
import { askForHeight } from "../../utils/report/page/ask-for-height.ts";
import { closeWhenIgnored } from "../../utils/report/page/close-when-ignored.ts";
import { sceneNote } from "../../utils/report/scene-note.ts";
import { openReports } from "../../utils/report/worker/open-reports.ts";
import { draw } from "../../utils/scene/draw.ts";
import { builtInSite } from "../../utils/site/built-in-site.ts";

const reportId = new URLSearchParams(location.search).get("report") ?? "";
const closing = new AbortController();
let report: OpenReport | null = null;
let value: ReportValue = { category: null, couldHarm: false, mark: null, words: "" };
let previewSvg: string | null = null;

void start();

async function start(): Promise<void> {
  report = await sendMessage("readReport", { reportId });
  if (!report) return;
  value = report.value;
  openReports.follow(reportId, (changed) => update(changed), closing.signal);
  show();
  askForHeight(document.body, closing.signal);
  closeWhenIgnored(() => void close(false), closing.signal);
  const profile = report.scene && report.profile ? await loadProfile(report.profile.id) : null;
  if (profile && report.scene) previewSvg = draw(report.scene, profile, { mark: null, title: "The screen as it is reported" });
  show();
}

function update(changed: OpenReport | null): void {
  if (!changed) return;
  report = changed;
  // The mark is placed on the page; everything else is changed here only.
  value = { ...value, mark: changed.value.mark };
  show();
}

function show(): void {
  if (!report) return;
  render(
    <ReportPanel
      status={report.status}
      offline={report.offline}
      sceneNote={sceneNote(report.sceneReason)}
      previewSvg={previewSvg}
      site={{ reportButton: builtInSite.reportButton, safety: builtInSite.safety }}
      value={value}
      onChange={change}
      onUndo={() => void sendMessage("undoReport", { reportId })}
      onMark={() => void sendMessage("requestMark", { reportId })}
      onClose={() => void close(true)}
    />,
    document.body,
  );
}

/** What is tapped is sealed at once; words only when the reporter says so, so that none go half typed. */
function change(next: ReportValue): void {
  const tapped = next.category !== value.category || next.couldHarm !== value.couldHarm || next.mark !== value.mark;
  value = next;
  show();
  if (tapped) void sendMessage("amendReport", { reportId, value: { ...value, words: report?.value.words ?? "" } });
}

async function close(withWords: boolean): Promise<void> {
  if (withWords && report?.status !== "undone") await sendMessage("amendReport", { reportId, value });
  closing.abort();
  await sendMessage("closeReport", { reportId });
  window.close();
}
