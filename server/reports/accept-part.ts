import type { ReportPart } from "../../utils/protocol/report.ts";
import { lockCaseOf } from "../cases/lock-case.ts";
import { nextChange } from "../cases/next-change.ts";
import type { Database, Queries, Transaction } from "../database/connect.ts";
import { announceCase } from "../events/announce-case.ts";
import { ProblemError } from "../http/problem-error.ts";
import { describeReport } from "./describe-report.ts";
import { encrypt, makeReportKey, reportKey } from "./report-key.ts";

export interface Accepted {
  /** False for a repeat of what was accepted before. */
  first: boolean;
  caseNumber: number;
}

export interface OpenedPart {
  install: string;
  reportId: string;
  part: string;
  /** SHA-256 of the sealed bytes. */
  digest: Buffer;
  content: ReportPart;
}

/**
 * Accepts a part in one transaction, exactly once. The first part of a report, whichever it is, makes the report and its case.
 *
 * Whatever changes a report locks its case first, then installs in the order of their ids, so that nothing waits in a circle.
 *
 * @throws `other-content` when other bytes were accepted under this name, `wrong-report` when the report is another install's,
 * `destroyed` when nothing of this report is kept any more.
 */
export async function acceptPart(sql: Database, opened: OpenedPart): Promise<Accepted> {
  const accepted = await sql.begin(async (transaction) => {
    const inserted = await transaction`
      insert into accepted_parts (report_id, part, digest) values (${opened.reportId}, ${opened.part}, ${opened.digest})
      on conflict do nothing`;
    if (inserted.count === 0) {
      const known = await findAcceptance(transaction, opened, opened.digest);
      if (!known) throw new Error("An accepted part belongs to no report.");
      return known;
    }
    const { receivedOn } = await openReport(transaction, opened);
    const { number } = await lockCaseOf(transaction, opened.reportId);
    await storeContent(transaction, opened, receivedOn);
    await describeReport(transaction, opened.content, receivedOn, number);
    await transaction`
      update report_registry set change_number = ${await nextChange(transaction, opened.install)} where id = ${opened.reportId}`;
    return { first: true, caseNumber: number };
  });
  // After the commit: a notification inside would make all commits of the database wait for each other.
  if (accepted.first) await announceCase(sql, accepted.caseNumber);
  return accepted;
}

/** The answer that was given when this part was accepted; undefined when it was not. @throws `other-content`, `wrong-report` */
export async function findAcceptance(
  sql: Queries,
  { install, reportId, part }: Pick<OpenedPart, "install" | "reportId" | "part">,
  digest: Buffer,
): Promise<Accepted | undefined> {
  const [row] = await sql<{ digest: Buffer; install: string; caseNumber: number }[]>`
    select digest, install, case_number as "caseNumber"
    from accepted_parts join report_registry registry on registry.id = accepted_parts.report_id join case_reports using (report_id)
    where report_id = ${reportId} and part = ${part}`;
  if (!row) return undefined;
  if (row.install !== install) throw otherInstall();
  if (!row.digest.equals(digest)) {
    throw new ProblemError(
      "other-content",
      "This part was accepted before with other content, which stays as it is. To change words, send them as the next revision.",
    );
  }
  return { first: false, caseNumber: row.caseNumber };
}

/** Finds the report of a part, or makes it with its key and its case. */
async function openReport(sql: Transaction, { install, reportId }: OpenedPart): Promise<{ receivedOn: string }> {
  await sql`insert into installs (id) values (${install}) on conflict do nothing`;
  const [made] = await sql<{ receivedOn: string }[]>`
    insert into report_registry (id, install, received_on, change_number) values (${reportId}, ${install}, current_date, 0)
    on conflict do nothing returning received_on as "receivedOn"`;
  if (made) {
    await sql`insert into reports (received_on, id) values (${made.receivedOn}, ${reportId})`;
    await sql`with made as (insert into cases default values returning number)
      insert into case_reports (report_id, case_number) select ${reportId}, number from made`;
    await makeReportKey(sql, reportId);
    return made;
  }
  const [known] = await sql<{ receivedOn: string; install: string }[]>`
    select received_on as "receivedOn", install from report_registry where id = ${reportId}`;
  if (known?.install !== install) throw otherInstall();
  return known;
}

async function storeContent(sql: Transaction, { reportId, part, content }: OpenedPart, receivedOn: string): Promise<void> {
  if (content.kind === "undo") return;
  const key = await reportKey(sql, reportId);
  if (!key) {
    throw new ProblemError(
      "destroyed",
      "The content of this report was destroyed here, so nothing more of it is kept. Remove it from the device.",
    );
  }
  const { nonce, ciphertext } = encrypt(key, reportId, part, Buffer.from(JSON.stringify(content)));
  await sql`insert into report_parts (received_on, report_id, part, nonce, ciphertext)
    values (${receivedOn}, ${reportId}, ${part}, ${nonce}, ${ciphertext})`;
}

function otherInstall(): ProblemError {
  return new ProblemError(
    "wrong-report",
    "A report with this id came from another install. Nothing was kept; make the report anew.",
  );
}
