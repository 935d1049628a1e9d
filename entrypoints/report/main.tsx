import { render } from "preact";
import * as z from "zod/mini";
import "../../components/page.css";
import "../../components/report-panel/report-panel.css";
import { ReportPanel } from "../../components/report-panel/report-panel.tsx";
import { loadProfile } from "../../utils/ehr/worker/load-profile.ts";
import { sendMessage } from "../../utils/messages/messages.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import { type MarkKind, maximumWords } from "../../utils/protocol/report.ts";
import { showChartNumber } from "../../utils/report/chart-number.ts";
import { emptyValue, type OpenReport, type ReportValue } from "../../utils/report/open-report.ts";
import { askForHeight } from "../../utils/report/page/ask-for-height.ts";
import { askForMark } from "../../utils/report/page/ask-for-mark.ts";
import { closeWhenIgnored } from "../../utils/report/page/close-when-ignored.ts";
import { compareWhileTyping } from "../../utils/report/page/compare-while-typing.ts";
import { noticeFocusThief } from "../../utils/report/page/notice-focus-thief.ts";
import { sceneNote } from "../../utils/report/scene-note.ts";
import { comparisonNote, struckRanges, wordsToSeal } from "../../utils/report/worded-report.ts";
import { openReports } from "../../utils/report/worker/open-reports.ts";
import { draw } from "../../utils/scene/draw.ts";
import { builtInSite } from "../../utils/site/built-in-site.ts";

const query = new URLSearchParams(location.search);
const reportId = query.get("report") ?? "";
// A page of its own, since Chrome blocks a window on one that frames of the EHR may load by a dynamic address.
const inWindow = location.pathname === "/report-window.html";
const closing = new AbortController();
const restored = new Set<string>();
const comparison = compareWhileTyping(
  (words) => sendMessage("compareWords", { reportId, words }),
  () => show(),
  closing.signal,
);
let report: OpenReport | null = null;
let profile: EhrProfile | null = null;
let value: ReportValue = emptyValue;
let isMarking = false;
/** Everything that belongs to the first view of it is there. */
let isReady = false;

const markKind = z.safeParse(z.enum(["pin", "arrow", "box"]), query.get("mark"));
if (markKind.success) void mark(markKind.data);
else void start();

/** This document is the marking layer: the EHR's page shines through it. */
async function mark(kind: MarkKind): Promise<void> {
  await sendMessage("markDrawn", { reportId, mark: await askForMark(document.body, kind, null) });
}

async function start(): Promise<void> {
  // Followed before it is read: what changes in between, such as that it was received, must not be missed.
  const early: (OpenReport | null)[] = [];
  openReports.follow(reportId, (changed) => (report ? update(changed) : early.push(changed)), closing.signal);
  const opened = await sendMessage("readReport", { reportId });
  if (!opened) return;
  report = opened.report;
  value = { ...report.value, words: opened.draft };
  for (const changed of early) update(changed);
  if (closing.signal.aborted) return;
  // Shown once, with its drawing: a panel that grows under the pointer makes people miss.
  profile = report.scene && report.profile ? await loadProfile(report.profile.id) : null;
  isReady = true;
  show();
  askForHeight(document.body, closing.signal);
  closeWhenIgnored(() => void close(false), closing.signal);
  if (!inWindow) noticeFocusThief(wordsElement, moveToWindow, closing.signal);
  if (query.get("focus") === "words") wordsElement()?.focus();
  // What is barred on the screen of the report is looked at now; the person may write of it on the next one.
  void comparison.now(value.words);
}

function update(changed: OpenReport | null): void {
  if (!changed) {
    // Another person signed in: the panel in a window of its own goes, as the one in the page does.
    closing.abort();
    window.close();
    return;
  }
  report = changed;
  // The mark is placed on the page; everything else is changed here only.
  value = { ...value, mark: changed.value.mark };
  show();
}

function show(): void {
  if (!report || isMarking || !isReady) return;
  const svg = report.scene && profile && draw(report.scene, profile, { mark: value.mark, title: "The screen as it is reported" });
  render(
    <ReportPanel
      status={report.status}
      offline={report.offline}
      sceneNote={sceneNote(report.sceneReason)}
      previewSvg={svg}
      site={builtInSite}
      chartNumber={showChartNumber(report.chartNumber)}
      known={report.known}
      value={value}
      patientLike={struckRanges(value.words, comparison.last)}
      restored={builtInSite.words.mayRestore ? restored : new Set()}
      comparisonNote={comparisonNote(comparison.last)}
      onChange={change}
      onRestore={restore}
      onUndo={() => void sendMessage("undoReport", { reportId })}
      onMark={(kind) => void (inWindow ? markDrawing(kind) : sendMessage("requestMark", { reportId, kind }))}
      onClose={() => void close(true)}
    />,
    document.body,
  );
}

/** What is tapped is sealed at once; words only when the reporter says so, so that none go half typed. */
function change(next: ReportValue): void {
  const isWords = next.words !== value.words;
  value = next;
  show();
  if (isWords) comparison.typed(value.words);
  else void sendMessage("amendReport", { reportId, value: { ...value, words: report?.value.words ?? "" } });
}

function restore(part: string): void {
  if (!restored.delete(part)) restored.add(part);
  show();
}

/** In a window of its own the page is out of reach: the spot is marked on the drawing, in a window that is large enough. */
async function markDrawing(kind: MarkKind): Promise<void> {
  if (!report?.scene || !profile) return;
  const { width, height } = report.scene;
  const size = { width: outerWidth, height: outerHeight };
  const svg = draw(report.scene, profile, { mark: null, title: "The screen as it is reported" });
  isMarking = true;
  window.resizeTo(Math.min(1_200, screen.availWidth), Math.min(800, screen.availHeight));
  await new Promise((resolve) => setTimeout(resolve, 150));
  const drawn = await askForMark(document.body, kind, { svg, width, height });
  window.resizeTo(size.width, size.height);
  isMarking = false;
  show();
  await sendMessage("markDrawn", { reportId, mark: drawn });
}

function moveToWindow(): void {
  closing.abort();
  void sendMessage("movePanel", { reportId, words: value.words });
}

function wordsElement(): HTMLElement | null {
  return document.querySelector("textarea");
}

async function close(withWords: boolean): Promise<void> {
  if (withWords && report?.status !== "undone") {
    const nothing = { words: "", comparison: { state: "nothing" as const } };
    const compared = value.words.trim() === "" ? nothing : await comparison.now(value.words);
    const words = wordsToSeal(compared, builtInSite.words.mayRestore ? restored : new Set(), maximumWords);
    await sendMessage("amendReport", { reportId, value: { ...value, words } });
  }
  closing.abort();
  await sendMessage("closeReport", { reportId });
  window.close();
}
