import type { EhrProfile } from "../../utils/protocol/profile.ts";
import { category, type Environment, type Noticed, type SceneReason } from "../../utils/protocol/report.ts";
import { unknownApi } from "../profiles/profile-index.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import type { ReportContent } from "../reports/report-content.ts";
import { standInTitle } from "./list-cases.ts";
import type { CaseReport, NoticedFacts, TrailLine } from "./read-case.ts";

/** What the database says of a report, without its content. */
export interface ReportRow {
  id: string;
  day: string | null;
  minute: number | null;
  profileId: string | null;
  profileVersion: string | null;
  viewId: string | null;
  workflowId: string | null;
  unit: string | null;
  roles: string[] | null;
  category: string | null;
  couldHarm: boolean;
  happensOften: boolean;
  chartNumber: string | null;
  knownAs: string | null;
  sceneState: "full" | "geometry" | "none" | null;
  sceneReason: SceneReason | null;
  environment: Environment;
  photograph: boolean;
  withheld: boolean;
  withdrawn: boolean;
  destroyedOn: string | null;
  destroyedBy: string | null;
  destroyReason: string | null;
}

/** A report as reviewers may see it: names instead of ids, the shift instead of the time, content only while it may be shown. */
export async function presentReport(
  shelf: ProfileShelf,
  row: ReportRow,
  content: ReportContent | undefined,
): Promise<CaseReport> {
  const profile =
    row.profileId && row.profileVersion ? (await shelf.find(row.profileId, row.profileVersion))?.profile : undefined;
  const capture = content?.capture ?? null;
  const words = content?.words ?? null;
  return {
    id: row.id,
    shown: visibility(row),
    destroyed: row.destroyedOn ? { day: row.destroyedOn, by: row.destroyedBy ?? "", reason: row.destroyReason ?? "" } : null,
    day: row.day,
    shift: row.minute === null ? null : shiftOf(row.minute),
    ehr: profile ? `${profile.displayName} ${profile.ehrVersion}` : null,
    view: viewTitle(profile, row.viewId),
    workflow: profile?.workflows.find(({ id }) => id === row.workflowId)?.title ?? null,
    roles: row.roles ?? [],
    unit: row.unit,
    window: capture?.context.window ?? null,
    category: category.safeParse(row.category).data ?? null,
    couldHarm: row.couldHarm,
    happensOften: row.happensOften,
    chartNumber: row.chartNumber,
    knownAs: row.knownAs,
    words: words?.words.trim() || null,
    scene: row.sceneState && row.sceneReason ? { state: row.sceneState, reason: row.sceneReason } : null,
    environment: row.environment,
    photograph: row.photograph && row.environment === "practice",
    mark: words?.mark?.kind ?? null,
    markedLabel: labelText(profile, words?.mark?.labelId ?? null),
    trail: capture?.context.trail.map((step) => trailLine(profile, step)) ?? [],
    noticed: capture && noticedFacts(capture.context),
  };
}

function visibility({ destroyedOn, withheld, withdrawn }: ReportRow): CaseReport["shown"] {
  if (destroyedOn) return "destroyed";
  if (withdrawn) return "withdrawn";
  return withheld ? "withheld" : "yes";
}

/** Eight-hour shifts from 7:00; a site's own hours come with its settings. */
function shiftOf(minute: number): "morning" | "afternoon" | "night" {
  if (minute >= 7 * 60 && minute < 15 * 60) return "morning";
  return minute >= 15 * 60 && minute < 23 * 60 ? "afternoon" : "night";
}

function trailLine(
  profile: EhrProfile | undefined,
  {
    kind,
    role,
    halfSeconds,
    viewId,
    labelId,
  }: { viewId: string; labelId: string | null } & Pick<TrailLine, "kind" | "role" | "halfSeconds">,
): TrailLine {
  return { kind, role, halfSeconds, view: viewTitle(profile, viewId), label: labelText(profile, labelId) };
}

function noticedFacts({ signals, requests, pageErrors, longTasks }: Noticed): NoticedFacts {
  const named = requests.map(({ apiId, status, seconds }) => ({ api: apiId === unknownApi ? null : apiId, status, seconds }));
  return { signals, requests: named, pageErrors, longTasks };
}

function viewTitle(profile: EhrProfile | undefined, viewId: string | null): string | null {
  return profile?.views.find(({ id }) => id === viewId)?.title ?? standInTitle(viewId);
}

function labelText(profile: EhrProfile | undefined, labelId: string | null): string | null {
  return labelId === null ? null : (profile?.vocabulary.labels.find(({ id }) => id === labelId)?.text ?? null);
}
