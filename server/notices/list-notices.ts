import type { Notice, NoticeBoard } from "../../utils/protocol/notice.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import type { Database } from "../database/connect.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";

/** More are not carried to the devices; nobody would read them. */
const mostNotices = 200;

/** The notices that stand today, newest first. */
export async function listNotices(sql: Database): Promise<Notice[]> {
  return await sql<Notice[]>`
    select id, kind, profile_id as "profileId", view_id as "viewId", title, text, case_number as "caseNumber", owner,
      to_char(until, 'YYYY-MM-DD') as until, to_char(written_on, 'YYYY-MM-DD') as day
    from notices where withdrawn_at is null and until >= current_date order by written_on desc, id limit ${mostNotices}`;
}

/** What a reviewer needs who writes notices. @param caseNumber the case that one is to be written about. */
export async function noticeBoard(sql: Database, shelf: ProfileShelf, caseNumber: number | null): Promise<NoticeBoard> {
  const counts = await sql<{ id: string; count: number }[]>`
    select known_as as id, count(*)::int as count from reports
    join report_registry registry on registry.received_on = reports.received_on and registry.id = reports.id
    where known_as is not null and not withdrawn group by known_as`;
  const meToo = new Map(counts.map(({ id, count }) => [id, count]));
  const reports = await sql<{ id: string; count: number }[]>`
    select profile_id as id, count(*)::int as count from reports where profile_id is not null group by profile_id`;
  const reportsOf = (profileId: string) => reports.find(({ id }) => id === profileId)?.count ?? 0;
  const profiles = (await shelf.newestOfEach()).sort((one, other) => reportsOf(other.id) - reportsOf(one.id));
  return {
    about: caseNumber === null ? null : await aboutOf(sql, profiles, caseNumber),
    notices: (await listNotices(sql)).map((notice) => ({ notice: { ...notice }, meToo: meToo.get(notice.id) ?? 0 })),
    profiles: profiles.map(({ id, displayName, views }) => ({
      ...{ id, title: displayName },
      views: views.filter(({ sensitive }) => !sensitive).map((view) => ({ id: view.id, title: view.title })),
    })),
  };
}

/** The EHR of a case's first report, and the view where that may be named. */
async function aboutOf(sql: Database, profiles: readonly EhrProfile[], caseNumber: number): Promise<NoticeBoard["about"]> {
  const [report] = await sql<{ profileId: string; viewId: string | null }[]>`
    select profile_id as "profileId", view_id as "viewId"
    from case_reports join report_registry registry on registry.id = report_id
    join reports on reports.received_on = registry.received_on and reports.id = registry.id
    where case_number = ${caseNumber} and profile_id is not null order by linked_at, reports.id limit 1`;
  const profile = profiles.find(({ id }) => id === report?.profileId);
  if (!report || !profile) return null;
  const isNamed = profile.views.some(({ id, sensitive }) => id === report.viewId && !sensitive);
  return { profileId: report.profileId, viewId: isNamed ? report.viewId : null };
}
