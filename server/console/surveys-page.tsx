import { useEffect, useState } from "preact/hooks";
import type { Loading } from "../../components/console/case-types.ts";
import { offlineIcon } from "../../components/console/icons.ts";
import { Placeholder, Skeleton } from "../../components/console/placeholder.tsx";
import { SurveysView } from "../../components/console/surveys-view.tsx";
import type { SurveyResults } from "../../utils/protocol/survey.ts";
import { messageOf, readSurveys } from "./console-api.ts";

/** The page of what was answered to surveys. */
export function SurveysPage({ backHref, takeFocus }: { backHref: string; takeFocus: boolean }) {
  const [results, setResults] = useState<Loading<SurveyResults>>({ status: "loading" });
  const load = async () => {
    try {
      setResults({ status: "ready", value: await readSurveys() });
    } catch (error) {
      setResults({ status: "failed", message: messageOf(error) });
    }
  };
  useEffect(() => void load(), []);
  return (
    <main class="case-page surveys-page">
      {results.status === "ready" ? (
        <SurveysView results={results.value} backHref={backHref} takeFocus={takeFocus} />
      ) : (
        <h1 class="unseen">Surveys</h1>
      )}
      {results.status === "loading" && <Skeleton lines={5} />}
      {results.status === "failed" && (
        <Placeholder icon={offlineIcon} title="The surveys could not be loaded" role="alert">
          <p>{results.message}</p>
          <button type="button" class="button" onClick={() => void load()}>
            Try again
          </button>
        </Placeholder>
      )}
    </main>
  );
}
