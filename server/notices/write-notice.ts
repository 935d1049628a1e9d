import { readMarkdown } from "../../utils/packs/read-markdown.ts";
import { mostDays, type NoticeDraft } from "../../utils/protocol/notice.ts";
import { appendAudit } from "../audit/append-audit.ts";
import type { Database, Transaction } from "../database/connect.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";

/** A notice, and who writes it. */
export interface NoticeWriting {
  id: string;
  draft: NoticeDraft;
  actor: string;
}

/** Writes a notice, or changes it; the same one twice is one. @throws `bad-request`, `not-found`, `bad-state` */
export async function writeNotice(sql: Database, shelf: ProfileShelf, { id, draft, actor }: NoticeWriting): Promise<void> {
  refuseText(draft);
  await refuseView(shelf, draft);
  await sql.begin(async (transaction) => {
    await refuseDay(transaction, draft);
    await refuseCase(transaction, draft);
    const { kind, profileId, viewId, title, text, caseNumber, owner, until } = draft;
    const written = await transaction`
      insert into notices (id, kind, profile_id, view_id, title, text, case_number, owner, until)
      values (${id}, ${kind}, ${profileId}, ${viewId}, ${title}, ${text}, ${caseNumber}, ${owner}, ${until})
      on conflict (id) do update set kind = excluded.kind, profile_id = excluded.profile_id, view_id = excluded.view_id,
        title = excluded.title, text = excluded.text, case_number = excluded.case_number, owner = excluded.owner, until = excluded.until,
        written_on = current_date
      where notices.withdrawn_at is null returning id`;
    if (written.length === 0) throw new ProblemError("bad-state", "This notice was withdrawn. Write a new one.");
    await appendAudit(transaction, { actor, action: "notice", subject: `notice ${id}`, details: { kind, until } });
  });
}

/** Takes a notice away from all devices, as they next ask. @throws `not-found` */
export async function withdrawNotice(sql: Database, id: string, actor: string): Promise<void> {
  await sql.begin(async (transaction) => {
    const withdrawn = await transaction`
      update notices set withdrawn_at = now() where id = ${id} and withdrawn_at is null returning id`;
    if (withdrawn.length === 0) throw new ProblemError("not-found", "There is no such notice, or it was withdrawn before.");
    await appendAudit(transaction, { actor, action: "notice-withdrawn", subject: `notice ${id}` });
  });
}

function refuseText({ text }: NoticeDraft): void {
  const [problem] = readMarkdown(text).problems;
  if (problem) throw refusal("text", problem.message);
}

async function refuseView(shelf: ProfileShelf, { profileId, viewId }: NoticeDraft): Promise<void> {
  const profile = (await shelf.newestOfEach()).find(({ id }) => id === profileId);
  if (!profile) throw refusal("profileId", "This backlog knows no EHR profile of that name.");
  if (viewId !== null && !profile.views.some(({ id, sensitive }) => id === viewId && !sensitive))
    throw refusal("viewId", "The EHR profile names no such screen, or names it as sensitive.");
}

async function refuseDay(sql: Transaction, { until }: NoticeDraft): Promise<void> {
  if (!isDay(until)) throw refusal("until", "There is no such day.");
  const [day] = await sql<{ fits: boolean }[]>`
    select ${until}::date between current_date and current_date + ${mostDays}::int as fits`;
  if (!day?.fits) throw refusal("until", `A notice stands from today to at most ${mostDays} days from now.`);
}

async function refuseCase(sql: Transaction, { caseNumber }: NoticeDraft): Promise<void> {
  if (caseNumber === null) return;
  const [found] = await sql`select number from cases where number = ${caseNumber}`;
  if (!found) throw refusal("caseNumber", `There is no case ${caseNumber}.`);
}

/** Whether the calendar has it: 31 February fits the form of a day, too. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function refusal(path: string, message: string): ProblemError {
  return new ProblemError("bad-request", `${message} The notice was not kept.`, [{ path, message }]);
}
