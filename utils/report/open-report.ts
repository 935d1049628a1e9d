import type { Category, Mark, SceneReason } from "../protocol/report.ts";
import type { Scene } from "../protocol/scene.ts";

/** What the reporter may add or change after the capture. */
export interface ReportValue {
  category: Category | null;
  couldHarm: boolean;
  happensOften: boolean;
  /** It is about one patient's chart; which one, Elbow never asks. */
  aboutChart: boolean;
  /** Id of the notice that tells of it. */
  knownAs: string | null;
  mark: Mark | null;
  words: string;
}

/** What a report has before its reporter adds anything. */
export const emptyValue: ReportValue = {
  category: null,
  couldHarm: false,
  happensOften: false,
  aboutChart: false,
  knownAs: null,
  mark: null,
  words: "",
};

/** A report whose panel is open. In `storage.session` (memory), so that the scene can be shown and marked. */
export interface OpenReport {
  reportId: string;
  tabId: number;
  /** The window that is the panel; `null` while the panel is in the EHR's page. */
  windowId: number | null;
  personKey: string | null;
  status: "captured" | "received" | "undone" | "refused";
  offline: boolean;
  sceneReason: SceneReason;
  scene: Scene | null;
  profile: { id: string; version: string } | null;
  viewId: string;
  /** Whether a page of the EHR answered, with which the words can be compared. */
  hasPage: boolean;
  /** Sent only if the report is about one patient's chart. */
  chartNumber: string;
  /** Known issues of the view: one of them may be what the reporter met. */
  known: { id: string; title: string }[];
  value: ReportValue;
  /** Highest revision of the words that was sealed. */
  revision: number;
}

/** An open report with the words that are being typed; they are in memory only, and sealed only when the reporter hands them in. */
export interface ReportDraft {
  report: OpenReport;
  draft: string;
}
