import type { LearnEntry } from "../../utils/sync/side-panel-state.ts";
import { capturedIcon } from "../overlay/icons.ts";
import { RichTextView } from "../overlay/rich-text-view.tsx";
import { Icon } from "../shared/icon.tsx";

export interface LearnListProps {
  entries: readonly LearnEntry[];
  onStart(walkthroughId: string): void;
}

/** Walkthroughs for this person: what one can do afterwards, whether it is done, and how far one is in it. */
export function LearnList({ entries, onStart }: LearnListProps) {
  return (
    <ol class="learn">
      {entries.map((entry) => (
        <Entry key={entry.walkthrough.id} entry={entry} onStart={() => onStart(entry.walkthrough.id)} />
      ))}
    </ol>
  );
}

function Entry({ entry: { walkthrough, doneAt, run }, onStart }: { entry: LearnEntry; onStart(): void }) {
  const { title, body, language, steps } = walkthrough;
  const isUnderWay = run !== null && run.step < steps.length;
  return (
    <li class="learn-entry" data-done={doneAt !== null}>
      <h3 lang={language}>{title}</h3>
      <RichTextView text={body} language={language} />
      <p class="learn-meta">
        {doneAt !== null && (
          <span class="learn-done">
            <Icon paths={capturedIcon} size={16} />
            Done
          </span>
        )}
        <span>{steps.length === 1 ? "1 step" : `${steps.length} steps`}</span>
      </p>
      {isUnderWay && (
        <ol class="learn-steps" lang={language}>
          {steps.map((step, number) => (
            <li key={step.id} aria-current={number === run.step ? "step" : undefined} data-ticked={run.ticked.includes(number)}>
              {step.title}
              {run.ticked.includes(number) && <span class="only-heard"> (done)</span>}
              {number === run.step && <RichTextView text={step.body} language={language} />}
            </li>
          ))}
        </ol>
      )}
      <button type="button" class="learn-start" onClick={onStart}>
        {isUnderWay ? "Start again" : doneAt === null ? "Start" : "Do it again"}
        <span class="only-heard">: {title}</span>
      </button>
    </li>
  );
}
