import type { SurveyResults } from "../../utils/protocol/survey.ts";
import { inboxIcon } from "./icons.ts";
import { PageHead } from "./page-head.tsx";
import { Placeholder } from "./placeholder.tsx";

export interface SurveysViewProps {
  results: SurveyResults;
  backHref: string;
  /** One came here from elsewhere in the console. */
  takeFocus: boolean;
}

type Survey = SurveyResults["surveys"][number];
type Answers = NonNullable<Survey["weeks"][number]["answers"]>;

/** What was answered to each survey, week by week. */
export function SurveysView({ results: { surveys, least }, backHref, takeFocus }: SurveysViewProps) {
  return (
    <>
      <PageHead title="Surveys" back="All cases" backHref={backHref} takeFocus={takeFocus} />
      <p class="quiet">
        Nobody is named in an answer: it is a number and a week. A week with fewer than {least} answers shows none, so that nobody
        can be told by theirs.
      </p>
      {surveys.length === 0 && (
        <Placeholder icon={inboxIcon} title="No pack asks anything">
          <p class="quiet">A pack's surveys appear here once it is published.</p>
        </Placeholder>
      )}
      {surveys.map((survey) => (
        <SurveyTable key={`${survey.packId} ${survey.surveyId}`} survey={survey} least={least} />
      ))}
    </>
  );
}

function SurveyTable({ survey: { question, low, high, weeks }, least }: { survey: Survey; least: number }) {
  if (weeks.length === 0) {
    return (
      <section class="survey-results">
        <h2>{question}</h2>
        <p class="quiet">Not answered yet.</p>
      </section>
    );
  }
  return (
    <section class="survey-results">
      <table>
        <caption>{question}</caption>
        <thead>
          <tr>
            <th scope="col">Week from</th>
            <th scope="col">Answers</th>
            <th scope="col">Mean, 1 to 5</th>
            <th scope="col">
              1 {low} to 5 {high}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, answers }) => (
            <tr key={week}>
              <th scope="row">{week}</th>
              {answers ? <AnswerCells answers={answers} /> : <td colSpan={3}>Fewer than {least}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AnswerCells({ answers: { count, mean, byValue } }: { answers: Answers }) {
  const most = Math.max(...byValue);
  return (
    <>
      <td>{count}</td>
      <td>{mean.toFixed(1)}</td>
      <td>
        <span class="survey-bars">
          {byValue.map((answers, index) => (
            <span key={index} class="survey-bar">
              <span class="survey-bar-fill" style={`height:${most === 0 ? 0 : Math.round((answers / most) * 28)}px`} />
              <span>
                <span class="unseen">{index + 1}: </span>
                {answers}
              </span>
            </span>
          ))}
        </span>
      </td>
    </>
  );
}
