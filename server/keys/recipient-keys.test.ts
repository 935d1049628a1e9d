import { expect, test } from "vitest";
import { recipientKeys as schema } from "../../utils/protocol/sync.ts";
import { sampleCapture } from "../support/sample-report.ts";
import { call, put, sealFor } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";
import { destroyOldKeys, recipientKeys } from "./recipient-keys.ts";

const backlog = useTestBacklog();

test("the month's key is made once, however many ask at the same time", async () => {
  await backlog.sql`delete from recipient_keys`;
  const answers = await Promise.all(Array.from({ length: 10 }, () => recipientKeys(backlog.sql)));
  expect(new Set(answers.map(({ keys }) => keys[0]?.id)).size).toBe(1);
  expect(schema.parse((await call(`${backlog.origin}/v1/recipient-keys`)).body).keys).toHaveLength(1);
});

test("a part sealed to last month's key is accepted within its window, and unreadable after it", async () => {
  const [inTime, late] = [
    await sealFor(backlog.origin, sampleCapture(), crypto.randomUUID()),
    await sealFor(backlog.origin, sampleCapture(), crypto.randomUUID()),
  ];
  await backlog.sql`update recipient_keys set month = month - 60, until = current_date - 20, destroy_on = current_date + 1`;
  expect(await destroyOldKeys(backlog.sql)).toBe(0);
  expect((await put(backlog.origin, inTime)).status).toBe(201);
  await backlog.sql`update recipient_keys set destroy_on = current_date - 1`;
  expect(await destroyOldKeys(backlog.sql)).toBe(1);
  expect(await put(backlog.origin, late)).toMatchObject({ status: 400, body: { code: "unknown-key" } });
  expect((await put(backlog.origin, inTime)).status, "a repeat is answered all the same").toBe(200);
  expect((await recipientKeys(backlog.sql)).keys, "a new one is handed out").toHaveLength(1);
});
