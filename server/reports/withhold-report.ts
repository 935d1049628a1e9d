import { appendAudit } from "../audit/append-audit.ts";
import { lockCaseOf } from "../cases/lock-case.ts";
import type { Database, Transaction } from "../database/connect.ts";
import { announceCase } from "../events/announce-case.ts";
import { ProblemError } from "../http/problem-error.ts";

/** Hides picture and words of a report from everyone at once, or shows them again. @throws `not-found`, `destroyed` */
export async function withholdReport(sql: Database, reportId: string, withheld: boolean, actor: string): Promise<void> {
  await sql.begin(async (transaction) => {
    const { number } = await lockCaseOf(transaction, reportId);
    await refuseDestroyed(transaction, reportId);
    await transaction`update reports set withheld = ${withheld} where ${ofReport(transaction, reportId)}`;
    await afterChange(transaction, number);
    await appendAudit(transaction, { actor, action: withheld ? "withhold" : "show-again", subject: `report ${reportId}` });
  });
}

/**
 * Destroys picture and words of a report for ever: its key is deleted, and with it every copy becomes unreadable, those in backups of the
 * other tables too. The row stays and says that, when, by whom and why.
 *
 * @throws `not-found`, `destroyed` when it was done before.
 */
export async function destroyReport(sql: Database, reportId: string, reason: string, actor: string): Promise<void> {
  await sql.begin(async (transaction) => {
    const { number } = await lockCaseOf(transaction, reportId);
    await refuseDestroyed(transaction, reportId);
    await transaction`delete from report_keys where report_id = ${reportId}`;
    await transaction`update reports set destroyed_at = now(), destroyed_by = ${actor}, destroy_reason = ${reason},
      chart_number = null
      where ${ofReport(transaction, reportId)}`;
    await afterChange(transaction, number);
    await appendAudit(transaction, { actor, action: "destroy", subject: `report ${reportId}`, details: { reason } });
  });
}

async function afterChange(sql: Transaction, number: number): Promise<void> {
  await sql`update cases set revision = revision + 1, updated_at = now() where number = ${number}`;
  await announceCase(sql, number);
}

async function refuseDestroyed(sql: Transaction, reportId: string): Promise<void> {
  const [report] = await sql<{ destroyed: boolean }[]>`
    select destroyed_at is not null as destroyed from reports where ${ofReport(sql, reportId)}`;
  if (report?.destroyed)
    throw new ProblemError("destroyed", "Picture and words of this report were destroyed before. There is nothing left of them.");
}

/** Condition on `reports` that lets the database look into one partition only. */
function ofReport(sql: Transaction, reportId: string) {
  return sql`id = ${reportId} and received_on = (select received_on from report_registry where id = ${reportId})`;
}
