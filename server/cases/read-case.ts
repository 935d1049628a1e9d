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
import type { Database } from "../database/connect.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { readContents } from "../reports/report-content.ts";
import { type Classification, classification } from "./decision.ts";
import { presentReport, type ReportRow } from "./present-report.ts";

export interface CaseDetail {
  number: number;
  state: CaseState;
  safety: boolean;
  withdrawn: boolean;
  revision: number;
  classification: Classification | null;
  owner: string | null;
  due: string | null;
  /** Oldest first. */
  reports: CaseReport[];
  /** Newest first. */
  decisions: CaseDecision[];
}

export interface CaseDecision {
  id: number;
  day: string;
  actor: string;
  state: CaseState;
  reason: string;
  undone: boolean;
  /** True for a row that took another back. */
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
  /** Six characters by which the help desk's note about the chart is found. */
  chartNumber: string | null;
  /** Title of the notice that, its reporter says, tells of it. */
  knownAs: string | null;
  words: string | null;
  /** Null while the capture has not arrived. */
  scene: { state: "full" | "geometry" | "none"; reason: SceneReason } | null;
  environment: Environment;
  /** Whether a photograph of the practice environment came with it. */
  photograph: boolean;
  mark: MarkKind | null;
  /** Text of the label that the mark points at. */
  markedLabel: string | null;
  trail: TrailLine[];
  /** What was noticed in the minutes before; null while it may not be shown. */
  noticed: NoticedFacts | null;
}

/** As the report tells it, with the APIs that the profile does not name as null. */
export interface NoticedFacts extends Omit<Noticed, "requests"> {
  requests: (Omit<RequestFact, "apiId"> & { api: string | null })[];
}

/** A step of the trail with the names of view and label. */
export interface TrailLine extends Pick<TrailStep, "kind" | "role" | "halfSeconds"> {
  view: string | null;
  label: string | null;
}

/** A case with its reports and its decisions, as the console shows it. @throws `not-found` */
export async function readCase(sql: Database, shelf: ProfileShelf, number: number): Promise<CaseDetail> {
  const [found] = await sql<Omit<CaseDetail, "reports" | "decisions">[]>`
    select number, state, safety, withdrawn, revision, classification, owner, due from cases where number = ${number}`;
  if (!found) throw new ProblemError("not-found", `There is no case ${number}.`);
  const rows = await sql<ReportRow[]>`
    select reports.id, day, minute_of_day as minute, profile_id as "profileId", profile_version as "profileVersion",
      view_id as "viewId", workflow_id as "workflowId", unit, roles, category, could_harm as "couldHarm", happens_often as "happensOften",
      chart_number as "chartNumber", (select title from notices where notices.id = known_as) as "knownAs",
      scene_state as "sceneState", scene_reason as "sceneReason", environment, photograph, withheld, registry.withdrawn, destroyed_at::date as "destroyedOn", destroyed_by as "destroyedBy",
      destroy_reason as "destroyReason"
    from case_reports join report_registry registry on registry.id = report_id
    join reports on reports.received_on = registry.received_on and reports.id = registry.id
    where case_number = ${number} order by linked_at, reports.id`;
  const contents = await readContents(
    sql,
    rows.map(({ id }) => id),
    "all",
  );
  const decisions = await sql<CaseDecision[]>`
    select id, at::date as day, actor, state, reason, undoes is not null as undoes,
      exists (select from decisions later where later.undoes = decisions.id) as undone
    from decisions where case_number = ${number} order by id desc`;
  return {
    ...found,
    classification: classification.safeParse(found.classification).data ?? null,
    reports: await Promise.all(rows.map((row) => presentReport(shelf, row, contents.get(row.id)))),
    decisions: [...decisions],
  };
}
