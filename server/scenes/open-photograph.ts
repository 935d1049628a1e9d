import { photographPart } from "../../utils/protocol/report.ts";
import { appendAudit } from "../audit/append-audit.ts";
import type { Database } from "../database/connect.ts";
import { ProblemError } from "../http/problem-error.ts";
import { decrypt } from "../reports/report-key.ts";
import { refuseHidden } from "./refuse-hidden.ts";

const part = "photograph";

/**
 * Opens the photograph of a report that was made in practice, as WebP, for somebody to look at, which the audit trail records.
 * @throws `not-found`, `withheld`, `destroyed`
 */
export async function openPhotograph(sql: Database, reportId: string, actor: string): Promise<Uint8Array<ArrayBuffer>> {
  await refuseHidden(sql, reportId);
  const [row] = await sql<{ nonce: Buffer; ciphertext: Buffer; key: Buffer }[]>`
    select stored.nonce, stored.ciphertext, report_keys.key
    from report_registry registry
    join reports on reports.received_on = registry.received_on and reports.id = registry.id
    join report_keys on report_keys.report_id = registry.id
    join report_parts stored on stored.received_on = registry.received_on and stored.report_id = registry.id
    where registry.id = ${reportId} and stored.part = ${part} and reports.environment = 'practice'`;
  if (!row) throw new ProblemError("not-found", "This report has no photograph.");
  const { webp } = photographPart.parse(JSON.parse(decrypt(row.key, reportId, part, row).toString("utf8")));
  await sql.begin((transaction) => appendAudit(transaction, { actor, action: "look", subject: `report ${reportId}` }));
  return new Uint8Array(Buffer.from(webp, "base64"));
}
