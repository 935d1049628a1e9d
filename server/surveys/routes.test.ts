import { expect, test } from "vitest";
import { surveyResults } from "../../utils/protocol/survey.ts";
import { answerSurvey, publishSurvey } from "../support/sample-survey.ts";
import { call, callConsole } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";

const backlog = useTestBacklog();

const publish = async () => await publishSurvey(backlog.origin);
const answer = async (value: unknown, options?: { survey?: string; id?: string }) =>
  await answerSurvey(backlog.origin, value, options);
const results = async () => surveyResults.parse((await callConsole(backlog.origin, "/surveys")).body);

test("answers are counted once each, and told of from five on", async () => {
  await publish();
  expect(await results()).toMatchObject({ least: 5, surveys: [{ question: "How easy was the EHR this week?", weeks: [] }] });
  const id = crypto.randomUUID();
  expect((await answer(2, { id })).status).toBe(201);
  expect((await answer(2, { id })).status).toBe(200);
  for (const value of [4, 4, 5]) await answer(value);
  expect((await results()).surveys[0]?.weeks).toMatchObject([{ answers: null }]);
  await answer(5);
  expect((await results()).surveys[0]?.weeks).toMatchObject([{ answers: { count: 5, mean: 4, byValue: [0, 1, 0, 2, 2] } }]);
});

test("what is kept of an answer is the question, the value and the week", async () => {
  await publish();
  await answer(3);
  const columns = await backlog.sql<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = 'survey_answers' order by 1`;
  expect(columns.map(({ name }) => name)).toEqual(["id", "pack_id", "survey_id", "value", "week"]);
  const [kept] = await backlog.sql`select extract(isodow from week)::int as day from survey_answers limit 1`;
  expect(kept).toEqual({ day: 1 });
});

test("what is no answer, or to no question of a live pack, is refused", async () => {
  await publish();
  for (const value of [0, 6, 2.5, "3", null]) expect((await answer(value)).status).toBe(400);
  expect(await answer(3, { survey: "other" })).toMatchObject({ status: 404, body: { code: "not-found" } });
  expect((await answer(3, { id: "me" })).status).toBe(400);
  const named = await call(`${backlog.origin}/v1/surveys/sample.pulse/week/answers/${crypto.randomUUID()}`, {
    method: "PUT",
    body: JSON.stringify({ value: 3, person: "anna" }),
  });
  expect(named).toMatchObject({ status: 400, body: { code: "unknown-field" } });
});
