import type { Database } from "../database/connect.ts";
import { type AuditRow, chainHash } from "./append-audit.ts";

export type AuditVerdict = { ok: true; entries: number } | { ok: false; entries: number; brokenAt: number; reason: string };

const rowsAtOnce = 1_000;

/** Reads the whole audit chain and says whether each entry is as it was written, none is missing, and the end is the end. */
export async function verifyAuditChain(sql: Database): Promise<AuditVerdict> {
  return sql.begin("isolation level repeatable read read only", async (transaction) => {
    let previous: Uint8Array = new Uint8Array(32);
    let entries = 0;
    const broken = (reason: string): AuditVerdict => ({ ok: false, entries, brokenAt: entries + 1, reason });
    const rows = transaction<(AuditRow & { previousHash: Buffer; hash: Buffer })[]>`
      select at, number, actor, action, subject, details, previous_hash as "previousHash", hash from audit order by number`;
    for await (const batch of rows.cursor(rowsAtOnce)) {
      for (const row of batch) {
        if (row.number !== entries + 1) return broken("an entry is missing");
        if (!row.previousHash.equals(previous)) return broken("the entry does not follow the one before it");
        if (!chainHash(previous, row).equals(row.hash)) return broken("the entry was changed");
        previous = row.hash;
        entries += 1;
      }
    }
    const [head] = await transaction<{ number: number; hash: Buffer }[]>`select number, hash from audit_head`;
    if (head?.number !== entries || !head.hash.equals(previous)) return broken("entries at the end are missing");
    return { ok: true, entries };
  });
}
