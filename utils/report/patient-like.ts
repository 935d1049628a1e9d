import { type BarredMatch, keyOf } from "./barred-words.ts";
import { mergeRanges, type TextRange } from "./text-range.ts";

const months =
  "jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** *May* and *march* are words too: as months they have a capital. */
const monthsWithCapital = "May|MAY|Mar|March|MARCH";
const dayOfMonth = "\\d{1,2}(?:st|nd|rd|th)?";
const dayThenMonth = (names: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\d])${dayOfMonth}[ .-]*(?:of )?(?:${names})(?![\\p{L}])\\.?(?:[ ,.-]*\\d{2,4})?(?![\\p{L}\\d])`, flags);
const monthThenDay = (names: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${names})(?![\\p{L}])\\.? ${dayOfMonth}(?:[ ,]+\\d{4})?(?![\\p{L}\\d])`, flags);

/**
 * Shapes of what identifies a person, after the eighteen identifiers of 45 CFR 164.514(b)(2)(i): dates, telephone and record numbers,
 * mail and network addresses. Ages, doses and small counts have other shapes and stay.
 */
const identifiers: readonly RegExp[] = [
  // E-mail and web addresses.
  /[^\s@<>]+@[^\s@<>]+\.[^\s@<>.,;:!?)]+/gu,
  /\b(?:https?:\/\/|www\.)[^\s,;]*[^\s,;.:!?)]/giu,
  // 24/03/1957, 24-3-57, 3.24.1957, 1957-03-24.
  /(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([/.-])\d{1,2}\2\d{1,2})(?!\d)/gu,
  // 24 March 1957, March 24th, 24-Mar-57.
  dayThenMonth(months, "giu"),
  dayThenMonth(monthsWithCapital, "gu"),
  monthThenDay(months, "giu"),
  monthThenDay(monthsWithCapital, "gu"),
  // Seven digits and more with what people put between them: telephone, social security, insurance numbers.
  /(?<![\p{L}\d])\+?\(?\d(?:[ ().\u2011\u2013/-]{0,2}\d){6,}(?![\p{L}\d])/gu,
  // Runs of five digits: record numbers, postal codes.
  /(?<![\p{L}\d.,])\d{5,}(?![\p{L}\d])/gu,
  // Letters and digits mixed, three digits at least: `100GEJ`, `MRN0042`, `A-20931`, `10-0004-8`.
  /(?<![\p{L}\d])(?=[\p{L}\d-]*\p{Lu})(?=(?:[\p{L}-]*\d){3})[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])\d{2,}(?:-\d+){2,}(?![\p{L}\d])/gu,
  // What is called a record number is one, however short.
  /(?<![\p{L}\d])(?:MRN|MRNO|NHS|SSN|DOB|ID|OpenMRS ID|bed|room)\b[ .:#-]*(?:no\.?|number)?[ .:#-]*(?=[\p{L}-]*\d)[\p{L}\d-]{2,}/giu,
];

/** Where a text has the shape of a date, a telephone or record number, or an address. */
export function identifierRanges(text: string): TextRange[] {
  return mergeRanges(identifiers.flatMap((shape) => Array.from(text.matchAll(shape), rangeOf)));
}

function rangeOf(match: RegExpMatchArray): TextRange {
  const start = match.index ?? 0;
  return [start, start + match[0].length];
}

/** What became of comparing the words with the page. `nothing`: there is no EHR page that they could be compared with. */
export type Comparison = { state: "compared"; matches: readonly BarredMatch[] } | { state: "nothing" | "failed" };

/**
 * What is struck out of the reporter's words:
 *
 * 1. what has the shape of an identifier, see `identifierRanges`;
 * 2. every word that stands in barred text beside another part of the same short text, as two parts of one name do, whatever the
 *    words: a patient called *Day Visits* is struck as a whole;
 * 3. a word that stands alone, if it is neither a word of the EHR's labels nor a common word, so that one who is called *Visits* does not
 *    strike the word from every report. A common word that is written with a capital within a sentence is taken for a name (*Rose*).
 * 4. Where the page did not answer, every word with a capital within a sentence: less rather than more.
 *
 * Rules 2 and 3 are this project's own; *common* is the new Dale–Chall list (1995) of words that 80 % of fourth-graders know.
 *
 * @param isCommon whether a word, in lower case, is a common one.
 */
export function patientLike(text: string, comparison: Comparison, isCommon: (word: string) => boolean): TextRange[] {
  const ranges = identifierRanges(text);
  if (comparison.state === "failed") ranges.push(...capitals(text));
  if (comparison.state !== "compared") return joinNames(text, mergeRanges(ranges));
  for (const { range, kind } of comparison.matches) {
    const word = text.slice(...range);
    if (kind === "label") continue;
    const plain = isCommon(keyOf(word)) && !(startsWithCapital(word) && !startsSentence(text, range[0]));
    if (kind === "named" || !plain) ranges.push(range);
  }
  return joinNames(text, mergeRanges(ranges));
}

function capitals(text: string): TextRange[] {
  return Array.from(text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+/gu), rangeOf).filter(([start]) => !startsSentence(text, start));
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n]["'“”‘’)]*\s*)$/u.test(text.slice(0, start));
}

/** Neighbouring struck words become one: fewer things to look at and to tap. */
function joinNames(text: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = joined.at(-1);
    if (last && /^[\s,.-]{1,2}$/.test(text.slice(last[1], start))) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

/** What stands in place of struck words; always the same, so that its length says nothing. */
export const struckOut = "[struck out]";

/** The text without the struck ranges. @param ranges in order, apart from each other. */
export function withoutRanges(text: string, ranges: readonly TextRange[]): string {
  let result = "";
  let position = 0;
  for (const [start, end] of ranges) {
    result += text.slice(position, start) + struckOut;
    position = end;
  }
  return result + text.slice(position);
}
