import { Hono } from "hono";
import { declaredId, randomId } from "../../utils/protocol/ids.ts";
import { surveyAnswer } from "../../utils/protocol/survey.ts";
import type { Database } from "../database/connect.ts";
import { parseInput } from "../http/parse-input.ts";
import { ProblemError } from "../http/problem-error.ts";
import { readJson } from "../http/read-body.ts";
import { liveSurveys } from "./live-surveys.ts";
import { surveyResults } from "./survey-results.ts";

/** Takes answers to surveys. It asks for no install, and would not know what to do with one. */
export function surveyRoutes(sql: Database): Hono {
  return new Hono().put("/surveys/:pack/:survey/answers/:id", async (context) => {
    const packId = parseInput(declaredId, context.req.param("pack"), "The pack's id in the address");
    const surveyId = parseInput(declaredId, context.req.param("survey"), "The survey's id in the address");
    const id = parseInput(randomId, context.req.param("id"), "The answer's id in the address");
    const { value } = parseInput(surveyAnswer, await readJson(context), "The answer");
    const isLive = (await liveSurveys(sql)).some((survey) => survey.packId === packId && survey.surveyId === surveyId);
    if (!isLive) throw new ProblemError("not-found", "No pack on the live channel asks this. Nothing was kept.");
    const kept = await sql`
      insert into survey_answers (id, pack_id, survey_id, value) values (${id}, ${packId}, ${surveyId}, ${value})
      on conflict do nothing returning id`;
    return context.json({ id }, kept.length > 0 ? 201 : 200);
  });
}

/** What was answered, for the console. */
export function surveyResultRoutes(sql: Database): Hono {
  return new Hono().get("/surveys", async (context) => context.json(await surveyResults(sql)));
}
