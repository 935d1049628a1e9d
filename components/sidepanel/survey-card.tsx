import { useRef, useState } from "preact/hooks";
import { surveyPoints } from "../../utils/protocol/survey.ts";

export interface SurveyCardProps {
  question: string;
  low: string;
  high: string;
  language: string;
  /** @param value 1 to 5; `null`: not now. */
  onAnswer(value: number | null): void;
}

/** One question with five answers. It is there to be passed over: nothing waits for it, and it goes when somebody says *Not now*. */
export function SurveyCard({ question, low, high, language, onAnswer }: SurveyCardProps) {
  const [value, setValue] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const answer = (given: number | null) => {
    // The card goes, and the focus with it, unless it has somewhere to be.
    form.current?.closest<HTMLElement>("[role=tabpanel]")?.focus();
    onAnswer(given);
  };
  return (
    <form
      ref={form}
      class="survey"
      onSubmit={(event) => {
        event.preventDefault();
        answer(value);
      }}
    >
      <fieldset>
        <legend lang={language}>{question}</legend>
        <div class="survey-points">
          {Array.from({ length: surveyPoints }, (_, index) => index + 1).map((point) => (
            <label key={point}>
              <input
                type="radio"
                name="survey"
                value={point}
                checked={value === point}
                onChange={() => setValue(point)}
                aria-label={nameOf(point, low, high)}
              />
              <span>{point}</span>
            </label>
          ))}
        </div>
        <p class="survey-ends" lang={language} aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </p>
      </fieldset>
      <p class="survey-note">Your name, unit and computer do not go with it.</p>
      <div class="survey-actions">
        <button type="submit" class="survey-send" disabled={value === null}>
          Send
        </button>
        <button type="button" class="survey-later" onClick={() => answer(null)}>
          Not now
        </button>
      </div>
    </form>
  );
}

function nameOf(point: number, low: string, high: string): string {
  if (point === 1) return `1, ${low}`;
  return point === surveyPoints ? `${point}, ${high}` : String(point);
}
