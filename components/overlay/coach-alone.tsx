import type { CompiledScenario } from "../../utils/packs/compiled-pack.ts";
import { Icon } from "../shared/icon.tsx";
import type { CoachCallbacks } from "./coach-card.tsx";
import { capturedIcon } from "./icons.ts";
import { RichTextView } from "./rich-text-view.tsx";

interface CoachAloneProps extends CoachCallbacks {
  scenario: CompiledScenario;
  language: string;
  /** What was not done, once it has ended; `null` before. */
  missed: readonly string[] | null;
  start: string;
}

/** A scenario without guidance: the task, and nothing that helps; afterwards, what was missed. */
export function CoachAlone({ scenario, language, missed, start, onStop, onAgain, onEnd }: CoachAloneProps) {
  if (missed === null) {
    return (
      <>
        <RichTextView text={scenario.task} language={language} />
        {start && <p class="coach-note">Begin at {start}.</p>}
        <div class="coach-actions">
          <button type="button" class="coach-next" onClick={onEnd}>
            I am done
          </button>
        </div>
      </>
    );
  }
  if (missed.length === 0) {
    return (
      <>
        <p class="coach-note">You have done all of it by yourself.</p>
        <div class="coach-actions">
          <button type="button" class="coach-next" onClick={onStop}>
            <Icon paths={capturedIcon} size={16} />
            Close
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <p class="coach-note">Not seen in this run:</p>
      <ul class="coach-missed" lang={language}>
        {missed.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
      <div class="coach-actions">
        <button type="button" class="card-action" onClick={() => onAgain(false)}>
          With guidance
        </button>
        <button type="button" class="coach-next" onClick={() => onAgain(true)}>
          Try again
        </button>
      </div>
    </>
  );
}
