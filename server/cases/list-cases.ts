import * as z from "zod/mini";
import { type Category, category } from "../../utils/protocol/report.ts";
import type { CaseState } from "../../utils/protocol/sync.ts";
import { readChartNumber } from "../../utils/report/chart-number.ts";
import type { Database } from "../database/connect.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";
import { readContents } from "../reports/report-content.ts";

/** What a reviewer sees of a case in the queue. */
export interface CaseSummary {
  number: number;
  state: CaseState;
  safety: boolean;
  withdrawn: boolean;
  revision: number;
  /** Title of the view as the EHR profile says it; null while only words have arrived. */
  view: string | null;
  category: Category | null;
  unit: string | null;
  /** The reporter's day; null while only words have arrived. */
  day: string | null;
  reports: number;
  /** The first words, when they may be shown. */
  excerpt: string | null;
  owner: string | null;
  due: string | null;
}

export interface CasePage {
  cases: CaseSummary[];
  /** Where the next page begins; null at the end. */
  cursor: string | null;
  open: number;
  closed: number;
}

/** Query of `GET /console/api/cases`. */
export const listQuery = z.object({
  show: z._default(z.enum(["open", "closed"]), "open"),
  cursor: z.optional(z.string().check(z.regex(/^[01]-\d{1,9}$/))),
  /** Only cases with a report of this chart number, open and closed alike; as somebody types it. */
  chart: z.optional(z.string().check(z.maxLength(20))),
});

const casesAtOnce = 50;
const excerptLength = 140;

interface Row extends Omit<CaseSummary, "view" | "excerpt"> {
  reportId: string;
  profileId: string | null;
  profileVersion: string | null;
  viewId: string | null;
}

/** One page of the queue: what could harm a patient first, then the newest. */
export async function listCases(
  sql: Database,
  shelf: ProfileShelf,
  { show, cursor, chart }: z.output<typeof listQuery>,
): Promise<CasePage> {
  const [safety, number] = (cursor ?? "").split("-");
  const after = cursor ? sql`and (safety, number) < (${safety === "1"}, ${Number(number)}::int)` : sql``;
  const wanted =
    chart === undefined
      ? sql`${show === "open" ? sql`closed_at is null` : sql`closed_at is not null`}`
      : // What cannot be a chart number is none that a report has.
        sql`number in (
          select case_number from case_reports join reports named on named.id = case_reports.report_id
          where named.chart_number = ${readChartNumber(chart) ?? ""})`;
  const rows = await sql<Row[]>`
    with page as (
      select * from cases where ${wanted} ${after}
      order by safety desc, number desc limit ${casesAtOnce + 1}
    )
    select page.number, page.state, page.safety, page.withdrawn, page.revision, page.owner, page.due, linked.reports, first.id as "reportId",
      first.profile_id as "profileId", first.profile_version as "profileVersion", first.view_id as "viewId", first.category, first.unit, first.day
    from page
    join lateral (
      select count(*)::int as reports, (array_agg(report_id order by linked_at, report_id))[1] as id from case_reports where case_number = page.number
    ) linked on true
    join report_registry registry on registry.id = linked.id
    join reports first on first.received_on = registry.received_on and first.id = registry.id
    order by page.safety desc, page.number desc`;
  const [counts] = await sql<{ open: number; closed: number }[]>`
    select count(*) filter (where closed_at is null)::int as open, count(*) filter (where closed_at is not null)::int as closed from cases`;
  const page = rows.slice(0, casesAtOnce);
  const last = page.at(-1);
  return {
    cases: await present(sql, shelf, page),
    cursor: rows.length > casesAtOnce && last ? `${last.safety ? 1 : 0}-${last.number}` : null,
    open: counts?.open ?? 0,
    closed: counts?.closed ?? 0,
  };
}

async function present(sql: Database, shelf: ProfileShelf, rows: Row[]): Promise<CaseSummary[]> {
  const contents = await readContents(
    sql,
    rows.map(({ reportId }) => reportId),
    "words",
  );
  return Promise.all(
    rows.map(async ({ reportId, profileId, profileVersion, viewId, ...row }) => {
      const profile = profileId && profileVersion ? (await shelf.find(profileId, profileVersion))?.profile : undefined;
      const words = contents.get(reportId)?.words?.words.trim() ?? "";
      return {
        ...row,
        category: category.safeParse(row.category).data ?? null,
        view: profile?.views.find(({ id }) => id === viewId)?.title ?? standInTitle(viewId),
        excerpt: words === "" ? null : shorten(words),
      };
    }),
  );
}

/** How a view is called that has no name in the profile. */
export function standInTitle(viewId: string | null): string | null {
  if (viewId === null) return null;
  return viewId === "sensitive" ? "Sensitive view" : "Unknown view";
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`;
}
