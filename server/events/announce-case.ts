import type { Queries } from "../database/connect.ts";

/** PostgreSQL channel on which servers tell each other of changed cases. */
export const caseChannel = "elbow_cases";

/** Tells all open consoles, on every server, that a case changed; from within a transaction, when it commits. */
export async function announceCase(sql: Queries, caseNumber: number): Promise<void> {
  await sql`select pg_notify(${caseChannel}, ${String(caseNumber)})`;
}
