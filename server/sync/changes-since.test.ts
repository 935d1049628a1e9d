import { expect, test } from "vitest";
import { syncResponse } from "../../utils/protocol/sync.ts";
import { nextChange } from "../cases/next-change.ts";
import { sampleCapture, sampleUndo } from "../support/sample-report.ts";
import { call, callConsole, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();

async function sync(install: string, cursor: string | null = null) {
  const headers = { "Elbow-Install": install };
  const { status, body } = await call(`${backlog.origin}/v1/sync`, { method: "POST", headers, body: JSON.stringify({ cursor }) });
  expect(status).toBe(200);
  return syncResponse.parse(body);
}

async function decide(number: number, state: string, reason: string) {
  const { body } = await callConsole(backlog.origin, `/cases/${number}`);
  const decision = { state, reason, classification: null, owner: null, due: null, revision: body.revision };
  return callConsole(backlog.origin, `/cases/${number}/decision`, decision);
}

test("an install must be named, and a cursor must be one of ours", async () => {
  const url = `${backlog.origin}/v1/sync`;
  expect(await call(url, { method: "POST", body: "{}" })).toMatchObject({ status: 401, body: { code: "install-missing" } });
  const headers = { "Elbow-Install": crypto.randomUUID() };
  const post = (body: string) => call(url, { method: "POST", headers, body });
  expect(await post("nonsense")).toMatchObject({ status: 400, body: { code: "bad-request" } });
  expect(await post('{"cursor":"abc"}')).toMatchObject({ status: 400, body: { code: "bad-request" } });
  expect(await post('{"cursor":null,"all":true}')).toMatchObject({ status: 400, body: { code: "unknown-field" } });
});

test("a decision travels to its reporter, once, and to nobody else", async () => {
  const [install, other] = [crypto.randomUUID(), crypto.randomUUID()];
  const capture = sampleCapture();
  const { caseNumber } = (await sendPart(backlog.origin, capture, install)).body;
  await sendPart(backlog.origin, sampleCapture(), other);
  const first = await sync(install);
  expect(first).toMatchObject({ changes: [{ reportId: capture.reportId, caseNumber, state: "new", answer: null }], more: false });
  expect((await sync(install, first.cursor)).changes).toEqual([]);
  await decide(caseNumber, "will-not-change", "The law asks for both signatures.");
  const second = await sync(install, first.cursor);
  expect(second.changes).toMatchObject([{ state: "will-not-change", answer: { text: "The law asks for both signatures." } }]);
  expect((await sync(other)).changes).toHaveLength(1);
});

test("an undone answer is taken back", async () => {
  const install = crypto.randomUUID();
  const { caseNumber } = (await sendPart(backlog.origin, sampleCapture(), install)).body;
  const { body } = await decide(caseNumber, "not-now", "Next spring.");
  const { cursor } = await sync(install);
  await callConsole(backlog.origin, `/cases/${caseNumber}/decision/undo`, { revision: body.revision });
  expect((await sync(install, cursor)).changes).toMatchObject([{ state: "new", answer: null }]);
});

test("reports that were taken back are not told of", async () => {
  const install = crypto.randomUUID();
  const capture = sampleCapture();
  await sendPart(backlog.origin, capture, install);
  await sendPart(backlog.origin, sampleUndo(capture.reportId), install);
  expect((await sync(install)).changes).toEqual([]);
});

test("a change that commits late is not skipped by a cursor taken meanwhile", async () => {
  const install = crypto.randomUUID();
  const [slow, quick] = [sampleCapture(), sampleCapture()];
  await sendPart(backlog.origin, slow, install);
  const { caseNumber } = (await sendPart(backlog.origin, quick, install)).body;
  let { cursor } = await sync(install);
  let answered = false;
  let deciding: Promise<unknown> | undefined;
  await backlog.sql.begin(async (transaction) => {
    const number = await nextChange(transaction, install);
    await transaction`update report_registry set change_number = ${number} where id = ${slow.reportId}`;
    // The second change begins later, would like to commit earlier, and is asked for before the first has committed.
    deciding = decide(caseNumber, "planned", "").then(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(answered, "a later change waits for the one before it").toBe(false);
    const meanwhile = await sync(install, cursor);
    expect(meanwhile.changes).toEqual([]);
    cursor = meanwhile.cursor;
  });
  await deciding;
  const { changes } = await sync(install, cursor);
  expect(changes.map(({ reportId }) => reportId)).toEqual([slow.reportId, quick.reportId]);
});

test("many changes come in pages that together are complete", async () => {
  const install = crypto.randomUUID();
  await Promise.all(Array.from({ length: 205 }, () => sendPart(backlog.origin, sceneless(), install)));
  const seen = new Set<string>();
  let cursor: string | null = null;
  for (let more = true; more; ) {
    const page = await sync(install, cursor);
    for (const { reportId } of page.changes) seen.add(reportId);
    ({ cursor, more } = page);
  }
  expect(seen.size).toBe(205);
}, 60_000);

function sceneless() {
  return sampleCapture(undefined, (part) => {
    Object.assign(part, { scene: null, sceneState: "none", sceneReason: "page-busy" });
  });
}
