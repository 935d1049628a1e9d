import type { CaseState, ReportChange, SyncResponse } from "../../utils/protocol/sync.ts";
import type { Database } from "../database/connect.ts";
import { readCursor, writeCursor } from "./cursor.ts";

const changesAtOnce = 200;

interface Row {
  changeNumber: number;
  withdrawn: boolean;
  reportId: string;
  caseNumber: number;
  state: CaseState;
  reason: string | null;
  day: string | null;
}

/** What became of an install's reports since the cursor, in order; reports that were taken back are not told of. */
export async function changesSince(sql: Database, install: string, cursor: string | null): Promise<SyncResponse> {
  const since = readCursor(cursor);
  const rows = await sql<Row[]>`
    select registry.change_number as "changeNumber", registry.withdrawn, registry.id as "reportId", cases.number as "caseNumber",
      cases.state, answer.reason, answer.at::date as day
    from report_registry registry
    join case_reports on report_id = registry.id
    join cases on cases.number = case_number
    left join lateral (
      select reason, at from decisions
      where decisions.case_number = cases.number and undoes is null and state = cases.state and reason <> ''
        and not exists (select from decisions later where later.undoes = decisions.id)
      order by id desc limit 1
    ) answer on true
    where registry.install = ${install} and registry.change_number > ${since}
    order by registry.change_number limit ${changesAtOnce + 1}`;
  const page = rows.slice(0, changesAtOnce);
  return {
    cursor: writeCursor(page.at(-1)?.changeNumber ?? since),
    changes: page.filter(({ withdrawn }) => !withdrawn).map(present),
    more: rows.length > changesAtOnce,
  };
}

function present({ reportId, caseNumber, state, reason, day }: Row): ReportChange {
  return { reportId, caseNumber, state, answer: reason !== null && day !== null ? { text: reason, day } : null };
}
