import { daleChall } from "dale-chall";

/** Words of reports about software in a hospital that the list, made for school readers, does not have. */
const ofOurs =
  "alert alerts allergy app appointment browser chart click clicks clinic cursor default diagnosis dosage dose dropdown email field filter icon inbox keyboard laptop login medication menu mobile mouse note online patient password pharmacy popup prescription printer referral result scroll software symptom tablet tab type typing update user vitals ward website weight workflow";
const known = new Set([...daleChall, ...ofOurs.split(" ")]);
const endings = ["s", "es", "ed", "d", "ing", "ly", "er", "ers"];

/**
 * Whether a word (lower case) is one that everybody uses: on the new Dale–Chall list (1995), in that list's own plural, past and other
 * regular forms, or a word of screens and wards.
 */
export function isCommonWord(word: string): boolean {
  if (known.has(word) || word.length < 2) return true;
  return endings.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const stem = word.slice(0, -ending.length);
    return (
      stem.length > 2 &&
      (known.has(stem) || known.has(`${stem}e`) || (stem.at(-1) === stem.at(-2) && known.has(stem.slice(0, -1))))
    );
  });
}
