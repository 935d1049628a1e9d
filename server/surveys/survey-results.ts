import { type SurveyResults, surveyPoints } from "../../utils/protocol/survey.ts";
import type { Database } from "../database/connect.ts";
import { liveSurveys } from "./live-surveys.ts";

/** Fewer answers could be told apart by whoever knows the people (docs/design/tip-packs.md: audience of at least five). */
export const leastAnswers = 5;

interface Row {
  packId: string;
  surveyId: string;
  week: string;
  value: number;
  count: number;
}

/** What was answered to the live surveys, week by week, newest first; of a week with too few answers only that there was one. */
export async function surveyResults(sql: Database): Promise<SurveyResults> {
  const rows = await sql<Row[]>`
    select pack_id as "packId", survey_id as "surveyId", to_char(week, 'YYYY-MM-DD') as week, value, count(*)::int as count
    from survey_answers group by pack_id, survey_id, week, value order by week desc, value`;
  const surveys = (await liveSurveys(sql)).map((survey) => {
    const own = rows.filter(({ packId, surveyId }) => packId === survey.packId && surveyId === survey.surveyId);
    const weeks = [...Map.groupBy(own, ({ week }) => week)].map(([week, values]) => ({ week, answers: answersOf(values) }));
    return { ...survey, weeks };
  });
  return { least: leastAnswers, surveys };
}

function answersOf(rows: readonly Row[]): SurveyResults["surveys"][number]["weeks"][number]["answers"] {
  const byValue = Array.from({ length: surveyPoints }, (_, index) => rows.find(({ value }) => value === index + 1)?.count ?? 0);
  const count = byValue.reduce((sum, each) => sum + each, 0);
  if (count < leastAnswers) return null;
  const sum = byValue.reduce((total, each, index) => total + each * (index + 1), 0);
  return { count, mean: Math.round((sum / count) * 100) / 100, byValue };
}
