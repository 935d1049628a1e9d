import { maximumWords } from "../../utils/protocol/report.ts";
import type { TextRange } from "../../utils/report/text-range.ts";
import { StruckWords } from "./struck-words.tsx";

export interface WordsFieldProps {
  value: string;
  /** What in the words looks like a patient's, in order. */
  patientLike: readonly TextRange[];
  /** Parts that the reporter put back. */
  restored: ReadonlySet<string>;
  mayRestore: boolean;
  /** Why the words could not be compared with a page, where that is so. */
  comparisonNote: string | null;
  onChange(value: string): void;
  onRestore(part: string): void;
  onDone(): void;
}

/** From here on the person is told how much room is left. */
const nearlyFull = 200;

/** The reporter's own words: the one free text of a report. */
export function WordsField({ value, onChange, onDone, comparisonNote, ...struck }: WordsFieldProps) {
  const left = maximumWords - value.length;
  const isEmpty = value.trim() === "";
  return (
    <div class="words">
      <label for="report-words">In your words, if you like</label>
      <textarea
        id="report-words"
        rows={2}
        maxLength={maximumWords}
        spellcheck={false}
        autocomplete="off"
        aria-describedby="report-words-note"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {struck.patientLike.length > 0 && <StruckWords text={value} {...struck} />}
      <div class="words-foot">
        <p id="report-words-note" class="quiet">
          {isEmpty
            ? "Leave patient names out. Reports are never used for appraisal."
            : (comparisonNote ?? "Sent when you are done.")}
          {left <= nearlyFull && <span class="words-left"> {left} characters left.</span>}
        </p>
        {!isEmpty && (
          <button type="button" class="done-button" onClick={onDone}>
            Done
          </button>
        )}
      </div>
    </div>
  );
}
