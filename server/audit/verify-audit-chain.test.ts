import { beforeEach, expect, test } from "vitest";
import { sampleCapture } from "../support/sample-report.ts";
import { callConsole, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";
import { verifyAuditChain } from "./verify-audit-chain.ts";

const backlog = useTestBacklog();

beforeEach(async () => {
  const capture = sampleCapture();
  const { caseNumber } = (await sendPart(backlog.origin, capture)).body;
  const { body } = await callConsole(backlog.origin, `/cases/${caseNumber}`);
  const decision = { state: "planned", classification: null, reason: "", owner: null, due: null, revision: body.revision };
  const decided = await callConsole(backlog.origin, `/cases/${caseNumber}/decision`, decision);
  await callConsole(backlog.origin, `/cases/${caseNumber}/decision/undo`, { revision: decided.body.revision });
  await callConsole(backlog.origin, `/reports/${capture.reportId}/scene`);
  await fetch(`${backlog.origin}/console/api/reports/${capture.reportId}/scene.png`);
  await callConsole(backlog.origin, `/reports/${capture.reportId}/withhold`, { withheld: true });
  await callConsole(backlog.origin, `/reports/${capture.reportId}/withhold`, { withheld: false });
  await callConsole(backlog.origin, `/reports/${capture.reportId}/destroy`, { reason: "test" });
});

test("decisions, looks, withholding and destruction are on record, in a chain that verifies", async () => {
  const rows = await backlog.sql<{ action: string }[]>`select action from audit order by number`;
  expect(rows.map(({ action }) => action)).toEqual([
    "decision",
    "decision-undone",
    "look",
    "look",
    "withhold",
    "show-again",
    "destroy",
  ]);
  expect(await verifyAuditChain(backlog.sql)).toEqual({ ok: true, entries: 7 });
});

test("the table refuses changes", async () => {
  await expect(backlog.sql`update audit set actor = 'nobody'`).rejects.toThrow("append-only");
  await expect(backlog.sql`delete from audit`).rejects.toThrow("append-only");
  await expect(backlog.sql`truncate audit`).rejects.toThrow("append-only");
  await expect(backlog.sql`delete from decisions`).rejects.toThrow("append-only");
});

test("whoever gets around that is found out", async () => {
  const tampered = async (change: string) => {
    let verdict: unknown;
    const undo = new Error("roll back");
    await backlog.sql
      .begin(async (transaction) => {
        await transaction`set local session_replication_role = replica`;
        await transaction.unsafe(change);
        // The same check, inside the transaction that tampers.
        verdict = await verifyAuditChain({ begin: (_: string, run: (sql: unknown) => unknown) => run(transaction) } as never);
        throw undo;
      })
      .catch((error) => {
        if (error !== undo) throw error;
      });
    return verdict;
  };
  expect(await tampered("update audit set actor = 'somebody else' where number = 3")).toMatchObject({ ok: false, brokenAt: 3 });
  expect(await tampered("delete from audit where number = 2")).toMatchObject({ ok: false, brokenAt: 2 });
  expect(await tampered("delete from audit where number = (select max(number) from audit)")).toMatchObject({ ok: false });
});
