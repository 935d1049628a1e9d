import type { LearnEntry } from "../../utils/learning/learn-state.ts";
import { capturedIcon, oftenIcon } from "../overlay/icons.ts";
import { RichTextView } from "../overlay/rich-text-view.tsx";
import { Icon } from "../shared/icon.tsx";
import type { LearnViewProps } from "./learn-view.tsx";

export interface LearnListProps extends Pick<LearnViewProps, "practice" | "onStart"> {
  entries: readonly LearnEntry[];
}

/** Walkthroughs and scenarios for this person: what one can do afterwards, whether it is done, and how far one is in it. */
export function LearnList({ entries, practice, onStart }: LearnListProps) {
  return (
    <ol class="learn">
      {entries.map((entry) => (
        <Entry key={entry.lesson.id} entry={entry} practice={practice} onStart={() => onStart(entry.lesson.id)} />
      ))}
    </ol>
  );
}

interface EntryProps extends Pick<LearnListProps, "practice"> {
  entry: LearnEntry;
  onStart(): void;
}

function Entry({ entry: { lesson, start, learned, isUpAgain, missed, run }, practice, onStart }: EntryProps) {
  const { id, title, body, language, steps, scenario } = lesson;
  const isUnderWay = run !== null && !run.alone && run.step < steps.length;
  return (
    <li id={`lesson-${id}`} class="learn-entry" data-done={learned !== null && !isUpAgain}>
      <h3 lang={language}>{title}</h3>
      <RichTextView text={body} language={language} />
      <p class="learn-meta">
        {learned !== null && (
          <span class="learn-done">
            <Icon paths={isUpAgain ? oftenIcon : capturedIcon} size={16} />
            {isUpAgain ? "Again, from memory" : scenario ? "Passed" : "Done"}
          </span>
        )}
        <span>
          {scenario && "Scenario, "}
          {steps.length === 1 ? "1 step" : `${steps.length} steps`}
        </span>
      </p>
      {missed !== null && (
        <p class="learn-missed" lang={language}>
          <span lang="en">Not seen last time: </span>
          {missed.missed.join(", ")}
        </p>
      )}
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
      {scenario === null || practice.isHere ? (
        <button type="button" class="learn-start" onClick={onStart}>
          {scenario ? "Rehearse" : isUnderWay ? "Start again" : learned === null ? "Start" : "Do it again"}
          <span class="only-heard">: {title}</span>
        </button>
      ) : (
        <Elsewhere address={practice.address} />
      )}
      {scenario && practice.isHere && start !== "" && <p class="learn-where">Begins at {start}.</p>}
    </li>
  );
}

/** A scenario is never rehearsed on the live EHR. */
function Elsewhere({ address }: { address: string | null }) {
  if (address === null)
    return <p class="learn-where">In the practice environment only. Your trainer can tell you where it is.</p>;
  return (
    <p class="learn-where">
      In the practice environment only.{" "}
      <a href={address} target="_blank" rel="noreferrer">
        Open it in a new tab
      </a>
    </p>
  );
}
