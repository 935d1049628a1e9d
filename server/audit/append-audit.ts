import { createHash } from "node:crypto";
import type { Transaction } from "../database/connect.ts";

export type AuditAction =
  | "decision"
  | "decision-undone"
  | "withhold"
  | "show-again"
  | "destroy"
  | "look"
  | "notice"
  | "notice-withdrawn";

export interface AuditEntry {
  /** Who did it; `this computer` while no sign-in is configured. */
  actor: string;
  action: AuditAction;
  /** What it was done to: `case 12`, `report 0b6f…`. Never content. */
  subject: string;
  details?: Record<string, string | number | boolean | null>;
}

/**
 * Writes an entry at the end of the hash chain; it stands or falls with the transaction. The head's row lock is held until commit, so this
 * belongs at the end of a transaction.
 */
export async function appendAudit(sql: Transaction, entry: AuditEntry): Promise<void> {
  const [head] = await sql<{ number: number; hash: Buffer }[]>`select number, hash from audit_head for update`;
  if (!head)
    throw new Error("The audit chain has no head: the table audit_head was emptied. Restore the database from a backup.");
  const row = { at: new Date(), number: head.number + 1, details: {}, ...entry };
  const hash = chainHash(head.hash, row);
  await sql`insert into audit (at, number, actor, action, subject, details, previous_hash, hash) values
    (${row.at}, ${row.number}, ${row.actor}, ${row.action}, ${row.subject}, ${sql.json(row.details)}, ${head.hash}, ${hash})`;
  await sql`update audit_head set number = ${row.number}, hash = ${hash}`;
}

export interface AuditRow {
  at: Date;
  number: number;
  actor: string;
  action: string;
  subject: string;
  details: Record<string, unknown>;
}

/** SHA-256 over the previous hash and the row as JSON with members in a fixed order. */
export function chainHash(previous: Uint8Array, row: AuditRow): Buffer {
  const details = Object.entries(row.details).sort(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify([row.number, row.at.toISOString(), row.actor, row.action, row.subject, details]);
  return createHash("sha256").update(previous).update(text).digest();
}
