import { expect, test } from "vitest";
import { sampleCapture, sampleWords } from "../support/sample-report.ts";
import { callConsole, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();

const planned = { state: "planned", classification: "build", reason: "", owner: "Kim", due: "2026-12-01" };

async function newCase(): Promise<number> {
  return (await sendPart(backlog.origin, sampleCapture())).body.caseNumber;
}

async function decide(number: number, change: object = {}) {
  const { body } = await callConsole(backlog.origin, `/cases/${number}`);
  return callConsole(backlog.origin, `/cases/${number}/decision`, { ...planned, revision: body.revision, ...change });
}

test("what is not a decision is refused", async () => {
  const number = await newCase();
  expect(await decide(number, { state: "done" })).toMatchObject({
    status: 400,
    body: { code: "bad-request", errors: [{ path: "state" }] },
  });
  expect(await decide(number, { grade: 1 })).toMatchObject({ status: 400, body: { code: "unknown-field" } });
  expect(await decide(number, { state: "new" })).toMatchObject({ status: 409, body: { code: "bad-state" } });
  expect(await callConsole(backlog.origin, "/cases/99999/decision", { ...planned, revision: 1 })).toMatchObject({ status: 404 });
  expect(await callConsole(backlog.origin, "/cases/zero")).toMatchObject({ status: 400 });
});

test.each(["fixed", "not-now", "will-not-change", "there-is-a-way", "needs-information"])("%s needs a reason", async (state) => {
  const number = await newCase();
  expect(await decide(number, { state, reason: "  " })).toMatchObject({
    status: 422,
    body: { code: "reason-missing", errors: [{ path: "reason" }] },
  });
  expect(await decide(number, { state, reason: "Because." })).toMatchObject({ status: 200, body: { state } });
});

test("a decision on an outdated page is refused, so that nobody overwrites a colleague", async () => {
  const number = await newCase();
  const { body } = await callConsole(backlog.origin, `/cases/${number}`);
  expect((await decide(number)).status).toBe(200);
  expect(await decide(number, { revision: body.revision, state: "triaged" })).toMatchObject({
    status: 409,
    body: { code: "bad-state" },
  });
});

test("what was fixed is reopened before anything else is said about it", async () => {
  const number = await newCase();
  await decide(number, { state: "fixed", reason: "New order set." });
  expect(await decide(number, { state: "not-now", reason: "No." })).toMatchObject({ status: 409, body: { code: "bad-state" } });
  expect(await decide(number, { state: "in-progress" })).toMatchObject({ status: 200 });
});

test("undo puts the case back as it was, and keeps what was decided on record", async () => {
  const number = await newCase();
  await decide(number);
  const decided = await decide(number, {
    state: "will-not-change",
    reason: "Regulation asks for it.",
    classification: "policy",
    owner: null,
    due: null,
  });
  const undone = await callConsole(backlog.origin, `/cases/${number}/decision/undo`, { revision: decided.body.revision });
  expect(undone.body).toMatchObject({ state: "planned", classification: "build", owner: "Kim", due: "2026-12-01" });
  expect(undone.body.decisions).toMatchObject([
    { undoes: true },
    { state: "will-not-change", undone: true },
    { state: "planned", undone: false },
  ]);
  const again = await callConsole(backlog.origin, `/cases/${number}/decision/undo`, { revision: undone.body.revision });
  expect(again.body).toMatchObject({ state: "new", owner: null });
  const none = await callConsole(backlog.origin, `/cases/${number}/decision/undo`, { revision: again.body.revision });
  expect(none).toMatchObject({ status: 409, body: { code: "bad-state" } });
});

test("the queue has what could harm first, then the newest, page by page", async () => {
  for (let count = 0; count < 55; count += 1) await newCase();
  const harm = crypto.randomUUID();
  const { body } = await sendPart(backlog.origin, sampleWords(harm, { couldHarm: true }));
  await newCase();
  const first = (await callConsole(backlog.origin, "/cases")).body;
  expect(first.cases).toHaveLength(50);
  expect(first.cases[0]).toMatchObject({
    number: body.caseNumber,
    safety: true,
    excerpt: "Refilling one drug takes eleven clicks.",
  });
  expect(first.cases[1]).toMatchObject({ view: "Medications", unit: "ward-3", day: "2026-11-20", state: "new", reports: 1 });
  const second = (await callConsole(backlog.origin, `/cases?cursor=${first.cursor}`)).body;
  const numbers = [...first.cases, ...second.cases].map(({ number }: { number: number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.length).toBe(first.open);
  expect(second.cursor).toBeNull();
  const closed = (await callConsole(backlog.origin, "/cases?show=closed")).body;
  expect(closed.cases.every(({ state }: { state: string }) => state !== "new" && state !== "planned")).toBe(true);
});
