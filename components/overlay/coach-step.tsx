import type { Coaching } from "../../utils/walkthroughs/coaching.ts";
import { Icon } from "../shared/icon.tsx";
import type { CoachCallbacks } from "./coach-card.tsx";
import { capturedIcon } from "./icons.ts";
import { RichTextView } from "./rich-text-view.tsx";

interface CoachStepProps extends Coaching, CoachCallbacks {
  /** The step's element is not on the screen. */
  isElsewhere: boolean;
}

/** How far one is in a walkthrough, what is to be done now, and the way on and back. */
export function CoachStep({ walkthrough, run, start, isElsewhere, onNext, onBack, onStop, onAgain }: CoachStepProps) {
  const { steps, language, scenario } = walkthrough;
  const step = steps[run.step];
  return (
    <>
      <ol class="coach-steps" aria-hidden="true">
        {steps.map(({ id }, number) => (
          <li key={id} data-state={number === run.step ? "now" : run.ticked.includes(number) ? "done" : "open"} />
        ))}
      </ol>
      {step && <RichTextView text={step.body} language={language} />}
      {isElsewhere && <p class="coach-note">It is not on this screen. It goes on when it is.</p>}
      {!step && <p class="coach-note">{summaryOf(run.ticked.length, steps.length)}</p>}
      {!step && scenario && <p class="coach-note">Now the same without guidance{start && `. Begin at ${start}`}.</p>}
      <div class="coach-actions">
        {run.step > 0 && (
          <button type="button" class="card-action" onClick={onBack}>
            Back
          </button>
        )}
        {!step && scenario && (
          <button type="button" class="card-action" onClick={onStop}>
            Close
          </button>
        )}
        {!step && scenario ? (
          <button type="button" class="coach-next" onClick={() => onAgain(true)}>
            Without guidance
          </button>
        ) : (
          <button type="button" class="coach-next" onClick={step ? onNext : onStop}>
            {!step && <Icon paths={capturedIcon} size={16} />}
            {step ? "Next" : "Close"}
          </button>
        )}
      </div>
    </>
  );
}

function summaryOf(ticked: number, all: number): string {
  return ticked === all ? "You have done every step." : `You have done ${ticked} of ${all} steps; the others were passed over.`;
}
