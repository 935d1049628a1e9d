import { defineExtensionMessaging } from "@webext-core/messaging";
import type { Person } from "../ehr/person.ts";
import type { BarHome } from "../guidance/bar-home.ts";
import type { PageState } from "../guidance/page-state.ts";
import type { VerdictReport } from "../guidance/verdict-report.ts";
import type { CompiledTip } from "../packs/compiled-pack.ts";
import type { TipSheet } from "../packs/tip-sheet.ts";
import type { PaletteEntry } from "../palette/palette-entry.ts";
import type { EhrProfile, PracticeMark } from "../protocol/profile.ts";
import type { Category, Environment, Mark, MarkKind } from "../protocol/report.ts";
import type { FrameNoticed } from "../report/frame-noticed.ts";
import type { ReportDraft, ReportValue } from "../report/open-report.ts";
import type { Comparison } from "../report/patient-like.ts";
import type { SidePanelState } from "../sync/side-panel-state.ts";
import type { WalkthroughRun } from "../walkthroughs/walkthrough-run.ts";

/** What a frame's content script needs to begin. */
export interface FrameStart {
  profile: EhrProfile | null;
  /** The mark of the practice environment, told to pages of its origins only. */
  practice: PracticeMark | null;
  reportButton: string;
}

/** What changes with the person, the view or the backlog; the page adds the keys that it knows itself. */
export interface PersonalState
  extends Omit<PageState, "tips" | "keys" | "reportBusy" | "reporting" | "offer" | "chart" | "noPush"> {
  /** Which tips there are; where it is another one than before, the page asks for them. */
  tipsStamp: string;
  /** Whether friction may be answered by asking if they want to report: the site allows it, and this shift it was not asked yet. */
  mayOffer: boolean;
  /** `null` where the site does not say when the EHR went live. */
  daysSinceGoLive: number | null;
}

export interface EhrUpdate {
  environment: Environment;
  viewId: string;
  language: string;
  person: Person | null;
}

/** Every message between the parts of the extension, by direction. One context answers each. */
interface Messages {
  // Content script → service worker
  startFrame(): FrameStart;
  ehrChanged(update: EhrUpdate): PersonalState;
  /** All tips in the language of the page, whoever they are for. */
  readTips(): { stamp: string; tips: CompiledTip[] };
  /** A picture of a pack, as base64 of a PNG; `null` where there is none. */
  readPicture(picture: { id: string }): string | null;
  reportFriction(): void;
  openSidePanel(): void;
  tipSeen(tip: { tipId: string; tabId: number | null }): void;
  tipDismissed(tip: { tipId: string }): void;
  /** A tip's card has opened by itself. */
  tipPushed(): void;
  /** The status bar was dragged there; `null`: to the other side of the window. */
  barMoved(bar: { place: BarHome | null }): void;
  /** Also from the palette, which says beside which tab it stands. */
  quietChanged(change: { quiet: boolean; tabId: number | null }): void;
  /** The person has come further in their walkthrough; `null`: they have ended it. */
  walkthroughMoved(moved: { run: WalkthroughRun | null }): void;
  /** From a child frame. */
  noticedInFrame(noticed: FrameNoticed): void;
  /** The status bar has asked whether to report. */
  reportOffered(): void;
  /** The panel in the page can no longer be reached, since the EHR opened a modal dialog. */
  panelIsCovered(report: { reportId: string }): void;

  // Service worker → content script of a tab's top frame
  personalChanged(state: PersonalState): void;
  frameNoticed(noticed: FrameNoticed): void;
  showReportPanel(panel: { reportId: string; address: string }): void;
  hideReportPanel(panel: { reportId: string }): void;
  /** Moves the focus into the open panel; `false` where there is none. */
  focusReportPanel(): boolean;
  /** Lays the marking layer, a page of the extension, over the EHR. */
  showMarkLayer(layer: { address: string }): void;
  /** Takes it away again. Answers the label at the mark's point, `null` where there is none. */
  hideMarkLayer(layer: { point: { x: number; y: number } | null }): string | null;
  readPersonAgain(): void;
  jumpIntoOverlay(): void;
  /** Opens the command palette in the page, or closes it; `false` where the page can show none. */
  togglePalette(palette: { address: string }): boolean;

  // Command palette → content script of a tab's top frame
  /** An entry was run: a walkthrough may wait for it. */
  commandChosen(chosen: { commandId: string }): void;

  // Side panel → content script of a tab's top frame
  /** Which gate stopped each tip at the last look. */
  readVerdicts(): VerdictReport;

  // Report panel, side panel and palette → service worker
  readReport(report: { reportId: string }): ReportDraft | null;
  amendReport(amendment: { reportId: string; value: ReportValue }): void;
  undoReport(report: { reportId: string }): void;
  closeReport(report: { reportId: string }): void;
  compareWords(words: { reportId: string; words: string }): Comparison;
  /** The panel goes on in a window of its own. */
  movePanel(report: { reportId: string; words: string }): void;
  requestMark(report: { reportId: string; kind: MarkKind }): void;
  /** `null`: the reporter went back. */
  markDrawn(drawn: { reportId: string; mark: Mark | null }): void;
  readSidePanel(panel: { tabId: number; refresh: boolean }): SidePanelState;
  /** @param value 1 to 5; `null`: the person does not want to be asked. */
  answerSurvey(answer: { tabId: number; surveyId: string; value: number | null }): void;
  /** A notice was on screen long enough to be read. */
  noticeSeen(seen: { tabId: number; noticeId: string }): void;
  answerRead(answer: { tabId: number; reportId: string }): void;
  /** `null` where the tab shows no EHR. */
  readTipSheet(panel: { tabId: number }): (TipSheet & { title: string; day: string; pictures: Record<string, string> }) | null;
  startLesson(start: { tabId: number; lessonId: string }): void;
  readPalette(palette: { tabId: number }): PaletteEntry[];
  /** `category`: what is said of it already. */
  reportFromPanel(panel: { tabId: number; category: Category | null }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
