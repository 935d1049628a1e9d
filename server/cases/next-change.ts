import type { Transaction } from "../database/connect.ts";

/**
 * Next place in the order of an install's changes. The install's row stays locked until the transaction ends, so that its changes become
 * visible in the order of their numbers and a sync cursor cannot skip one that commits late. Other installs are not held up.
 */
export async function nextChange(sql: Transaction, install: string): Promise<number> {
  const [row] = await sql<{ number: number }[]>`
    update installs set change_number = change_number + 1 where id = ${install} returning change_number as number`;
  if (!row) throw new Error(`The install ${install} is not known.`);
  return row.number;
}

/** Tells every install with a report in this case of a change; installs are locked in the order of their ids. */
export async function noteCaseChange(sql: Transaction, caseNumber: number): Promise<void> {
  const reports = await sql<{ id: string; install: string }[]>`
    select id, install from report_registry join case_reports on report_id = id where case_number = ${caseNumber} order by install, id`;
  for (const { id, install } of reports) {
    await sql`update report_registry set change_number = ${await nextChange(sql, install)} where id = ${id}`;
  }
}
