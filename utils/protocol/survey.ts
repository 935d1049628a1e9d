import * as z from "zod/mini";
import { declaredId } from "./ids.ts";

/** Answers to a survey go from 1, what its `low` says, to this. */
export const surveyPoints = 5;

/**
 * `PUT /v1/surveys/{pack}/{survey}/answers/{id}`: one person's answer. Nothing says who or where they are: no install, person, unit or time;
 * the backlog keeps the week in which it came.
 */
export const surveyAnswer = z.strictObject({ value: z.int().check(z.gte(1), z.lte(surveyPoints)) });
export type SurveyAnswer = z.infer<typeof surveyAnswer>;

/** `GET /console/api/surveys`: what was answered, week by week. */
export const surveyResults = z.strictObject({
  /** So few answers are not told of. */
  least: z.int(),
  surveys: z.array(
    z.strictObject({
      packId: declaredId,
      surveyId: declaredId,
      question: z.string(),
      low: z.string(),
      high: z.string(),
      weeks: z.array(
        z.strictObject({
          /** Its Monday, `YYYY-MM-DD`. */
          week: z.string(),
          /** `null`: fewer than `least`. */
          answers: z.nullable(z.strictObject({ count: z.int(), mean: z.number(), byValue: z.array(z.int()) })),
        }),
      ),
    }),
  ),
});
export type SurveyResults = z.infer<typeof surveyResults>;
