/**
 * What a text looks like, without what it says: the class of each word, equal ones in a row once. `A` capitals, `Aa` a capital first, `a`
 * small letters, `x` letters of a script without case, `9` digits, `A9` digits among letters, `.` anything else. Neither the length of a
 * word nor the number of words is told: *Amlodipine 5 mg* and *Room 12 b* are both `Aa 9 a`.
 */
export function textShape(text: string): string {
  const classes = text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(wordClass);
  return classes.filter((one, index) => one !== classes[index - 1]).join(" ");
}

function wordClass(word: string): string {
  const hasLetter = /\p{L}/u.test(word);
  if (/\p{N}/u.test(word)) return hasLetter ? "A9" : "9";
  if (!hasLetter) return ".";
  if (!/[\p{Lu}\p{Ll}\p{Lt}]/u.test(word)) return "x";
  if (!/\p{Ll}/u.test(word)) return "A";
  return /^[^\p{L}]*[\p{Lu}\p{Lt}]/u.test(word) ? "Aa" : "a";
}

/** The text with every number made 9, so that a count, time or date of another day is the same text. */
export function withoutNumbers(text: string): string {
  return text.replace(/\p{N}+/gu, "9");
}
