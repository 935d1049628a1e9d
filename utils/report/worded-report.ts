import { isCommonWord } from "./common-words.ts";
import { type Comparison, patientLike, withoutRanges } from "./patient-like.ts";
import type { TextRange } from "./text-range.ts";

/** A comparison of words with the page, and the words that were compared. */
export interface Compared {
  words: string;
  comparison: Comparison;
}

/**
 * What of the words is struck out. Words that were typed since the comparison are judged by their shapes alone until the next one, which
 * comes before they are sealed.
 */
export function struckRanges(words: string, { words: then, comparison }: Compared): TextRange[] {
  if (comparison.state !== "compared" || then === words) return patientLike(words, comparison, isCommonWord);
  const matches = comparison.matches.filter(({ range }) => words.slice(...range) === then.slice(...range));
  return patientLike(words, { state: "compared", matches }, isCommonWord);
}

/** The words as they may be sealed. @param restored parts that the reporter put back. */
export function wordsToSeal(compared: Compared, restored: ReadonlySet<string>, maximum: number): string {
  const { words } = compared;
  const struck = struckRanges(words, compared).filter((range) => !restored.has(words.slice(...range)));
  return withoutRanges(words, struck).slice(0, maximum);
}

/** Why nothing was compared, where that is so. */
export function comparisonNote({ comparison }: Compared): string | null {
  if (comparison.state === "nothing") return "There is no EHR page to compare your words with: leave patient names out.";
  if (comparison.state === "failed") return "The EHR's page does not answer, so words with capitals are left out.";
  return null;
}
