import type { CapturePart, ReportPart, WordsPart } from "../../utils/protocol/report.ts";
import type { Transaction } from "../database/connect.ts";

/**
 * Writes down what the queue needs of a part (ids and numbers; the words stay encrypted), and what it means for the case.
 * @param caseNumber the report's case, locked by this transaction.
 */
export async function describeReport(sql: Transaction, part: ReportPart, receivedOn: string, caseNumber: number): Promise<void> {
  if (part.kind === "capture") await describeCapture(sql, part, receivedOn);
  if (part.kind === "words") await describeWords(sql, part, receivedOn);
  if (part.kind === "photograph")
    await sql`update reports set photograph = true where received_on = ${receivedOn} and id = ${part.reportId}`;
  if (part.kind === "undo") await withdraw(sql, part.reportId, caseNumber);
  const harm = part.kind === "words" && part.couldHarm;
  await sql`update cases set safety = safety or ${harm}, revision = revision + 1, updated_at = now() where number = ${caseNumber}`;
}

async function describeCapture(sql: Transaction, part: CapturePart, receivedOn: string): Promise<void> {
  const { context } = part;
  await sql`update reports set
    day = ${part.day}, minute_of_day = ${part.minuteOfDay}, profile_id = ${context.profile?.id ?? null},
    profile_version = ${context.profile?.version ?? null}, view_id = ${context.viewId}, workflow_id = ${context.workflowId},
    unit = ${context.unit}, roles = ${context.roles}, scene_state = ${part.sceneState}, scene_reason = ${part.sceneReason},
    environment = ${context.environment}
    where received_on = ${receivedOn} and id = ${part.reportId}`;
}

async function describeWords(sql: Transaction, part: WordsPart, receivedOn: string): Promise<void> {
  await sql`update reports set words_revision = ${part.revision}, category = ${part.category}, could_harm = ${part.couldHarm},
    happens_often = ${part.happensOften}, chart_number = ${part.chartNumber},
    known_as = (select id from notices where id = ${part.knownAs})
    where received_on = ${receivedOn} and id = ${part.reportId} and words_revision < ${part.revision}`;
}

/** A report that its reporter took back; its case is closed when no other report speaks for it. */
async function withdraw(sql: Transaction, reportId: string, caseNumber: number): Promise<void> {
  await sql`update report_registry set withdrawn = true where id = ${reportId}`;
  await sql`
    update cases set withdrawn = true, closed_at = coalesce(closed_at, now())
    where number = ${caseNumber} and not exists (
      select from case_reports join report_registry registry on registry.id = report_id
      where case_number = ${caseNumber} and not registry.withdrawn)`;
}
