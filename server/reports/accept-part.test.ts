import { expect, test } from "vitest";
import { sampleCapture, sampleUndo, sampleWords } from "../support/sample-report.ts";
import { callConsole, put, sealFor, sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();
const install = crypto.randomUUID();

async function caseOf(number: number) {
  return (await callConsole(backlog.origin, `/cases/${number}`)).body;
}

test("twenty identical parts at the same time make one report and one case, and all get the same answer", async () => {
  const sealed = await sealFor(backlog.origin, sampleCapture(), install);
  const answers = await Promise.all(Array.from({ length: 20 }, () => put(backlog.origin, sealed)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const [row] = await backlog.sql`
    select (select count(*) from reports where id = ${sealed.reportId}) as reports,
      (select count(*) from report_parts where report_id = ${sealed.reportId}) as parts, (select count(*) from cases) as cases`;
  expect(row).toEqual({ reports: 1, parts: 1, cases: 1 });
});

test("twenty different contents under one name at the same time: one is accepted, the others are told so", async () => {
  const id = crypto.randomUUID();
  const sealed = await Promise.all(
    Array.from({ length: 20 }, (_, number) => sealFor(backlog.origin, sampleWords(id, { words: `Version ${number}` }), install)),
  );
  const answers = await Promise.all(sealed.map((sending) => put(backlog.origin, sending)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ status, body }) => status === 409 && body.code === "other-content")).toHaveLength(19);
});

test("all parts of a report at the same time end in one case", async () => {
  const id = crypto.randomUUID();
  const parts = [sampleCapture(id), ...[1, 2, 3, 4].map((revision) => sampleWords(id, { revision, words: `Try ${revision}` }))];
  const answers = await Promise.all(parts.map((part) => sendPart(backlog.origin, part, install)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body.caseNumber)).size).toBe(1);
  const found = await caseOf(answers[0]?.body.caseNumber);
  expect(found.reports).toHaveLength(1);
  expect(found.reports[0]).toMatchObject({ words: "Try 4", view: "Medications", unit: "ward-3", shift: "morning" });
});

test("words may come first, and stay when the capture is refused", async () => {
  const id = crypto.randomUUID();
  const words = await sendPart(backlog.origin, sampleWords(id, { words: "I came first." }), install);
  expect(words.status).toBe(201);
  const refused = sampleCapture(id, ({ context }) => {
    context.unit = "nowhere";
  });
  expect((await sendPart(backlog.origin, refused, install)).status).toBe(422);
  const found = await caseOf(words.body.caseNumber);
  expect(found.reports[0]).toMatchObject({ words: "I came first.", scene: null });
  const capture = await sendPart(backlog.origin, sampleCapture(id), install);
  expect(capture).toMatchObject({ status: 201, body: { caseNumber: words.body.caseNumber } });
});

test("a lower revision that arrives late does not replace a higher one", async () => {
  const id = crypto.randomUUID();
  await sendPart(backlog.origin, sampleWords(id, { revision: 2, words: "Second thought." }), install);
  const { body } = await sendPart(
    backlog.origin,
    sampleWords(id, { revision: 1, words: "First thought.", couldHarm: true }),
    install,
  );
  const found = await caseOf(body.caseNumber);
  expect(found.reports[0].words).toBe("Second thought.");
  expect(found.safety, "anyone who once said that it could harm is heard").toBe(true);
});

test("a part of a report from another install is refused", async () => {
  const id = crypto.randomUUID();
  await sendPart(backlog.origin, sampleCapture(id), install);
  const answer = await sendPart(backlog.origin, sampleWords(id), crypto.randomUUID());
  expect(answer).toMatchObject({ status: 400, body: { code: "wrong-report" } });
});

test("undo takes the report back and closes its case; its content is no longer shown", async () => {
  const id = crypto.randomUUID();
  const { body } = await sendPart(backlog.origin, sampleCapture(id), install);
  await sendPart(backlog.origin, sampleWords(id), install);
  expect((await sendPart(backlog.origin, sampleUndo(id), install)).status).toBe(201);
  const found = await caseOf(body.caseNumber);
  expect(found).toMatchObject({ withdrawn: true, reports: [{ shown: "withdrawn", words: null, trail: [] }] });
  expect((await callConsole(backlog.origin, "/cases")).body.cases).not.toContainEqual(
    expect.objectContaining({ number: body.caseNumber }),
  );
  expect(await callConsole(backlog.origin, `/reports/${id}/scene`)).toMatchObject({ status: 403, body: { code: "withheld" } });
});

test("undo may come before everything else", async () => {
  const id = crypto.randomUUID();
  const { body } = await sendPart(backlog.origin, sampleUndo(id), install);
  expect((await sendPart(backlog.origin, sampleCapture(id), install)).status).toBe(201);
  expect(await caseOf(body.caseNumber)).toMatchObject({ withdrawn: true });
});

test("no word of the reporter and no id of the scene stands in the database in clear", async () => {
  const id = crypto.randomUUID();
  await sendPart(backlog.origin, sampleCapture(id), install);
  await sendPart(backlog.origin, sampleWords(id, { words: "Zanzibar canary" }), install);
  const tables = await backlog.sql<{ name: string }[]>`
    select format('%I', relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  for (const { name } of tables) {
    const [row] = await backlog.sql.unsafe<{ found: boolean }[]>(
      `select exists (select from ${name} t where t::text like '%Zanzibar%' or t::text like '%medications.heading%') as found`,
    );
    expect(row?.found && name !== "profiles", name).toBe(false);
    const [hexadecimal] = await backlog.sql.unsafe<{ found: boolean }[]>(
      `select exists (select from ${name} t where t::text like '%${Buffer.from("Zanzibar").toString("hex")}%') as found`,
    );
    expect(hexadecimal?.found, name).toBe(false);
  }
});
