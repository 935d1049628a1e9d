import { expect, test } from "vitest";
import { sampleCapture, sampleWords } from "../support/sample-report.ts";
import { callConsole, put, sealFor, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";
import { decrypt } from "./report-key.ts";

const backlog = useTestBacklog();
const install = crypto.randomUUID();

async function report() {
  const id = crypto.randomUUID();
  const { body } = await sendPart(backlog.origin, sampleCapture(id), install);
  await sendPart(backlog.origin, sampleWords(id, { words: "A name slipped in." }), install);
  return { id, caseNumber: body.caseNumber as number };
}

test("withholding hides picture and words at once, in the queue too, and can be taken back", async () => {
  const { id, caseNumber } = await report();
  expect((await callConsole(backlog.origin, `/reports/${id}/withhold`, { withheld: true })).status).toBe(200);
  const hidden = await callConsole(backlog.origin, `/cases/${caseNumber}`);
  expect(hidden.body.reports[0]).toMatchObject({ shown: "withheld", words: null, trail: [], noticed: null });
  for (const picture of ["scene", "scene.png"]) {
    expect(await callConsole(backlog.origin, `/reports/${id}/${picture}`)).toMatchObject({
      status: 403,
      body: { code: "withheld" },
    });
  }
  const queue = (await callConsole(backlog.origin, "/cases")).body.cases;
  expect(queue.find(({ number }: { number: number }) => number === caseNumber).excerpt).toBeNull();
  await callConsole(backlog.origin, `/reports/${id}/withhold`, { withheld: false });
  expect((await callConsole(backlog.origin, `/cases/${caseNumber}`)).body.reports[0].words).toBe("A name slipped in.");
});

test("destroying asks for a reason, and leaves bytes that nobody can read", async () => {
  const { id, caseNumber } = await report();
  expect(await callConsole(backlog.origin, `/reports/${id}/destroy`, { reason: "  " })).toMatchObject({
    status: 422,
    body: { code: "reason-missing" },
  });
  const [key] = await backlog.sql<{ key: Buffer }[]>`select key from report_keys where report_id = ${id}`;
  expect((await callConsole(backlog.origin, `/reports/${id}/destroy`, { reason: "Patient named in the words" })).status).toBe(
    200,
  );

  const [stored] = await backlog.sql<{ nonce: Buffer; ciphertext: Buffer }[]>`
    select nonce, ciphertext from report_parts where report_id = ${id} and part = 'words.1'`;
  if (!stored || !key) throw new Error("The test has nothing to look at.");
  expect(decrypt(key.key, id, "words.1", stored).toString(), "the key that was deleted is the one that opened it").toContain(
    "slipped in",
  );
  expect(await backlog.sql`select from report_keys where report_id = ${id}`).toHaveLength(0);
  expect(() => decrypt(Buffer.alloc(32), id, "words.1", stored)).toThrow();

  const found = await callConsole(backlog.origin, `/cases/${caseNumber}`);
  expect(found.body.reports[0]).toMatchObject({
    shown: "destroyed",
    words: null,
    destroyed: { by: "this computer", reason: "Patient named in the words" },
  });
  expect(await callConsole(backlog.origin, `/reports/${id}/scene`)).toMatchObject({ status: 410, body: { code: "destroyed" } });
  expect(await callConsole(backlog.origin, `/reports/${id}/destroy`, { reason: "again" })).toMatchObject({ status: 410 });
});

test("after destruction a repeat gets its old answer, and nothing new is kept", async () => {
  const id = crypto.randomUUID();
  const sealed = await sealFor(backlog.origin, sampleCapture(id), install);
  await put(backlog.origin, sealed);
  await callConsole(backlog.origin, `/reports/${id}/destroy`, { reason: "test" });
  expect((await put(backlog.origin, sealed)).status).toBe(200);
  expect(await sendPart(backlog.origin, sampleWords(id), install)).toMatchObject({ status: 410, body: { code: "destroyed" } });
});

test("a report that is not there", async () => {
  expect(await callConsole(backlog.origin, `/reports/${crypto.randomUUID()}/withhold`, { withheld: true })).toMatchObject({
    status: 404,
  });
});

test("the picture as PNG is drawn at twice its size", async () => {
  const { id } = await report();
  const response = await fetch(`${backlog.origin}/console/api/reports/${id}/scene.png`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get("Content-Type")).toBe("image/png");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 1440]);
});
