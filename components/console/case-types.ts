import type { LabelRole } from "../../utils/protocol/profile.ts";
import type {
  Category,
  Environment,
  MarkKind,
  Noticed,
  RequestFact,
  SceneReason,
  TrailStep,
} from "../../utils/protocol/report.ts";
import type { CaseState } from "../../utils/protocol/sync.ts";

/** What the console shows of a case in the queue. */
export interface CaseSummary {
  number: number;
  state: CaseState;
  safety: boolean;
  withdrawn: boolean;
  view: string | null;
  category: Category | null;
  unit: string | null;
  day: string | null;
  reports: number;
  excerpt: string | null;
  owner: string | null;
  due: string | null;
}

export const classifications = [
  "training",
  "build",
  "policy",
  "data",
  "interface",
  "staffing",
  "workflow",
  "access",
  "technical",
] as const;
export type Classification = (typeof classifications)[number];

/** A case with its reports (oldest first) and decisions (newest first). */
export interface CaseDetail {
  number: number;
  state: CaseState;
  safety: boolean;
  withdrawn: boolean;
  revision: number;
  classification: Classification | null;
  owner: string | null;
  due: string | null;
  reports: CaseReport[];
  decisions: CaseDecision[];
}

export interface CaseDecision {
  id: number;
  day: string;
  actor: string;
  state: CaseState;
  reason: string;
  undone: boolean;
  undoes: boolean;
}

export interface CaseReport {
  id: string;
  shown: "yes" | "withheld" | "destroyed" | "withdrawn";
  destroyed: { day: string; by: string; reason: string } | null;
  day: string | null;
  shift: "morning" | "afternoon" | "night" | null;
  ehr: string | null;
  view: string | null;
  workflow: string | null;
  roles: string[];
  unit: string | null;
  window: { width: number; height: number; scalePercent: number } | null;
  category: Category | null;
  couldHarm: boolean;
  happensOften: boolean;
  chartNumber: string | null;
  knownAs: string | null;
  words: string | null;
  scene: { state: "full" | "geometry" | "none"; reason: SceneReason } | null;
  environment: Environment;
  /** Whether a photograph of the practice environment came with it. */
  photograph: boolean;
  mark: MarkKind | null;
  markedLabel: string | null;
  trail: TrailLine[];
  /** What was noticed in the minutes before. */
  noticed: NoticedFacts | null;
}

export interface NoticedFacts extends Omit<Noticed, "requests"> {
  /** `null` for an API that the profile does not name. */
  requests: (Omit<RequestFact, "apiId"> & { api: string | null })[];
}

export interface TrailLine extends Pick<TrailStep, "kind" | "role" | "halfSeconds"> {
  view: string | null;
  label: string | null;
}

/** A drawn scene: its element for the eye, its lists for the ear. */
export interface Picture {
  svg: SVGSVGElement;
  width: number;
  height: number;
  labels: PictureLabel[];
  /** How many of what has no name. */
  counts: { bars: number; icons: number; boxes: number };
}

export interface PictureLabel {
  text: string;
  role: LabelRole;
  /** Where in the window: `top left` … `bottom right`. */
  place: string;
}

/** Something that loads: nothing yet, here, or why not. */
export type Loading<Value> = { status: "loading" } | { status: "ready"; value: Value } | { status: "failed"; message: string };

/** What a reviewer has filled in and not yet decided. */
export interface DecisionDraft {
  state: CaseState | null;
  classification: Classification | null;
  reason: string;
  owner: string;
  due: string;
}
