import { maximumWords } from "../../utils/protocol/report.ts";

export interface WordsFieldProps {
  value: string;
  onChange(value: string): void;
}

/** From here on the person is told how much room is left. */
const nearlyFull = 200;

/** The reporter's own words: the one free text of a report. */
export function WordsField({ value, onChange }: WordsFieldProps) {
  const left = maximumWords - value.length;
  return (
    <div class="words">
      <label for="report-words">In your words, if you like</label>
      <textarea
        id="report-words"
        rows={3}
        maxLength={maximumWords}
        spellcheck={false}
        autocomplete="off"
        aria-describedby="report-words-note"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p id="report-words-note" class="quiet">
        Leave patient names out. Reports are never used for appraisal.
        {left <= nearlyFull && <span class="words-left"> {left} characters left.</span>}
      </p>
    </div>
  );
}
