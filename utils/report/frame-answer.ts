import type { Environment, Noticed, ReportContext, SceneReason, TrailStep } from "../protocol/report.ts";
import type { FrameReading } from "../scene/frame-reading.ts";
import type { BarredMatch } from "./barred-words.ts";

/** A child frame as its parent sees it: which token it announced, and where it lies in the parent's window. */
export interface ChildFrame {
  token: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What the content script of one frame answers when a report is captured. All of it is ids, numbers and geometry. */
export interface FrameAnswer {
  /** Random, made for this capture; the parent heard it from this frame. */
  token: string;
  top: boolean;
  reading: FrameReading | null;
  reason: SceneReason;
  children: ChildFrame[];
  /** From the top frame only. */
  context: PageContext | null;
}

export interface PageContext extends Noticed {
  environment: Environment;
  viewId: string;
  workflowId: string | null;
  routeTemplateId: string;
  roles: string[];
  unit: string | null;
  window: ReportContext["window"];
  trail: TrailStep[];
  /** The EHR shows a native modal dialog: nothing of ours in the page can be clicked. */
  modalOpen: boolean;
}

export interface CompareRequest {
  reportId: string;
  words: string;
}

/** Name under which a frame's content script answers in its isolated world; see utils/report/page/answer-capture.ts. */
export const frameAnswererName = "elbowFrame";

export interface FrameAnswerer {
  /** Tells the parent frame which frame this is. */
  announce(nonce: string): string;
  answer(nonce: string): FrameAnswer;
  /** Whether this document carries the practice mark of a practice origin, and shows nothing of another origin. */
  mayBePhotographed(): boolean;
  /** Compares the reporter's words with what is barred in this frame. Ranges of the words come back, and none of the page's text. */
  compare(request: CompareRequest): BarredMatch[];
}
