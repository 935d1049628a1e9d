import { type CapturePart, capturePart, type WordsPart, wordsPart } from "../../utils/protocol/report.ts";
import type { Queries } from "../database/connect.ts";
import { decrypt } from "./report-key.ts";

export interface ReportContent {
  capture: CapturePart | null;
  /** The highest revision. */
  words: WordsPart | null;
}

interface Row {
  reportId: string;
  part: string;
  nonce: Buffer;
  ciphertext: Buffer;
  key: Buffer;
}

/**
 * Decrypts what can be shown of reports: not what was withheld, destroyed, or taken back by its reporter.
 * @param parts leave out captures where only words are needed: they are the large ones.
 */
export async function readContents(
  sql: Queries,
  reportIds: string[],
  parts: "all" | "words",
): Promise<Map<string, ReportContent>> {
  if (reportIds.length === 0) return new Map();
  const rows = await sql<Row[]>`
    select stored.report_id as "reportId", stored.part, stored.nonce, stored.ciphertext, report_keys.key
    from report_registry registry
    join reports on reports.received_on = registry.received_on and reports.id = registry.id
    join report_keys on report_keys.report_id = registry.id
    join report_parts stored on stored.received_on = registry.received_on and stored.report_id = registry.id
    where registry.id in ${sql(reportIds)} and not reports.withheld and not registry.withdrawn
      and (stored.part = 'words.' || reports.words_revision ${parts === "all" ? sql`or stored.part = 'capture'` : sql``})`;
  const contents = new Map<string, ReportContent>(reportIds.map((id) => [id, { capture: null, words: null }]));
  for (const row of rows) {
    const content = contents.get(row.reportId);
    if (!content) continue;
    const json = JSON.parse(decrypt(row.key, row.reportId, row.part, row).toString("utf8"));
    if (row.part === "capture") content.capture = capturePart.parse(json);
    else content.words = wordsPart.parse(json);
  }
  return contents;
}

/** Content of one report. */
export async function readContent(sql: Queries, reportId: string): Promise<ReportContent> {
  return (await readContents(sql, [reportId], "all")).get(reportId) ?? { capture: null, words: null };
}
