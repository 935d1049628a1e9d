import type { Transaction } from "../database/connect.ts";
import { ProblemError } from "../http/problem-error.ts";

export interface LockedCase {
  number: number;
  state: string;
  revision: number;
  withdrawn: boolean;
}

/** Locks a case until the transaction ends. @throws `not-found` */
export async function lockCase(sql: Transaction, number: number): Promise<LockedCase> {
  const [found] = await sql<
    LockedCase[]
  >`select number, state, revision, withdrawn from cases where number = ${number} for update`;
  if (!found) throw new ProblemError("not-found", "There is no case with this number.");
  return found;
}

/** Locks the case that a report belongs to. @throws `not-found` */
export async function lockCaseOf(sql: Transaction, reportId: string): Promise<LockedCase> {
  const [link] = await sql<{ number: number }[]>`select case_number as number from case_reports where report_id = ${reportId}`;
  if (!link) throw new ProblemError("not-found", "There is no report with this id.");
  return lockCase(sql, link.number);
}
