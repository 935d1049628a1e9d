import type { CaseState } from "../../utils/protocol/sync.ts";
import { appendAudit } from "../audit/append-audit.ts";
import type { Database, Transaction } from "../database/connect.ts";
import { announceCase } from "../events/announce-case.ts";
import { ProblemError } from "../http/problem-error.ts";
import { closingStates, mayGo, statesWithReason } from "./case-states.ts";
import type { DecisionRequest } from "./decision.ts";
import { type LockedCase, lockCase } from "./lock-case.ts";
import { noteCaseChange } from "./next-change.ts";

/** Decides a case: state, kind of failure, owner, date, and the words that its reporters read. @throws `bad-state`, `reason-missing` */
export async function decide(sql: Database, number: number, request: DecisionRequest, actor: string): Promise<void> {
  await sql.begin(async (transaction) => {
    const found = await lockCase(transaction, number);
    refuseOutdated(found, request.revision);
    refuseState(found, request);
    const { state, reason, classification, owner, due } = request;
    await transaction`insert into decisions (case_number, actor, state, reason, classification, owner, due)
      values (${number}, ${actor}, ${state}, ${reason}, ${classification}, ${owner || null}, ${due})`;
    await setCase(transaction, number, { state, classification, owner: owner || null, due });
    await tell(transaction, number);
    await appendAudit(transaction, {
      actor,
      action: "decision",
      subject: `case ${number}`,
      details: { from: found.state, to: state },
    });
  });
}

/** Takes the last decision back: the case is as the decision before it left it. @throws `bad-state` when there is none. */
export async function undoDecision(sql: Database, number: number, revision: number, actor: string): Promise<void> {
  await sql.begin(async (transaction) => {
    const found = await lockCase(transaction, number);
    refuseOutdated(found, revision);
    const [last, previous] = await standingDecisions(transaction, number);
    if (!last) throw new ProblemError("bad-state", "No decision stands on this case, so there is none to undo.");
    const restored = previous ?? { state: "new", classification: null, owner: null, due: null };
    await transaction`insert into decisions (case_number, actor, state, reason, classification, owner, due, undoes) values
      (${number}, ${actor}, ${restored.state}, '', ${restored.classification}, ${restored.owner}, ${restored.due}, ${last.id})`;
    await setCase(transaction, number, restored);
    await tell(transaction, number);
    await appendAudit(transaction, {
      actor,
      action: "decision-undone",
      subject: `case ${number}`,
      details: { from: found.state, to: restored.state },
    });
  });
}

interface Standing {
  state: CaseState;
  classification: string | null;
  owner: string | null;
  due: string | null;
}

/** The last two decisions that were not undone, newest first. */
async function standingDecisions(sql: Transaction, number: number) {
  return sql<(Standing & { id: number })[]>`
    select id, state, classification, owner, due from decisions
    where case_number = ${number} and undoes is null and not exists (select from decisions later where later.undoes = decisions.id)
    order by id desc limit 2`;
}

async function setCase(sql: Transaction, number: number, { state, classification, owner, due }: Standing): Promise<void> {
  const closed = closingStates.includes(state);
  await sql`update cases set state = ${state}, classification = ${classification}, owner = ${owner}, due = ${due},
    closed_at = ${closed ? sql`coalesce(closed_at, now())` : null}, revision = revision + 1, updated_at = now() where number = ${number}`;
}

async function tell(sql: Transaction, number: number): Promise<void> {
  await noteCaseChange(sql, number);
  await announceCase(sql, number);
}

function refuseOutdated(found: LockedCase, revision: number): void {
  if (found.revision === revision) return;
  throw new ProblemError("bad-state", "The case changed while you had it open. Look at it again, then decide.");
}

function refuseState(found: LockedCase, { state, reason }: DecisionRequest): void {
  if (found.withdrawn) throw new ProblemError("bad-state", "Its reporter took this report back, so there is nothing to decide.");
  if (!mayGo(found.state as CaseState, state)) {
    throw new ProblemError(
      "bad-state",
      `A case that is ${found.state} cannot become ${state}. Reopen it first: triaged, planned or in progress.`,
    );
  }
  if (statesWithReason.includes(state) && reason === "") {
    throw new ProblemError(
      "reason-missing",
      "Say why, in words that the people who reported this can read. They see it in the EHR.",
      [{ path: "reason", message: "must not be empty" }],
    );
  }
}
