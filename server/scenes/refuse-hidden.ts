import type { Database } from "../database/connect.ts";
import { ProblemError } from "../http/problem-error.ts";

/** Makes sure that the content of a report may be looked at. @throws `not-found`, `withheld`, `destroyed` */
export async function refuseHidden(sql: Database, reportId: string): Promise<void> {
  const [report] = await sql<{ withheld: boolean; destroyed: boolean; withdrawn: boolean }[]>`
    select withheld, destroyed_at is not null as destroyed, registry.withdrawn
    from report_registry registry join reports on reports.received_on = registry.received_on and reports.id = registry.id
    where registry.id = ${reportId}`;
  if (!report) throw new ProblemError("not-found", "There is no report with this id.");
  if (report.destroyed)
    throw new ProblemError("destroyed", "Picture and words of this report were destroyed. There is nothing left of them.");
  if (report.withdrawn) throw new ProblemError("withheld", "Its reporter took this report back, so its picture is not shown.");
  if (report.withheld) throw new ProblemError("withheld", "Picture and words of this report are withheld from everyone.");
}
