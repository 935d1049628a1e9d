/** How alike two values are, from 0 (nothing in common) to 1 (the same). */

/** Words of a text: lower case, without accents, letters and digits only. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Of two texts for people: by their words in any order, or by their letters where a word was written another way. */
export function textSimilarity(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const [joined, otherJoined] = [first.join(" "), second.join(" ")];
  if (joined === otherJoined) return joined === "" ? Number(one === other) : 1;
  if (first.length === 0 || second.length === 0) return 0;
  return Math.max(dice(first, second), dice(pairsOf(joined), pairsOf(otherJoined))) * 0.95;
}

/** Of two ids, names or class lists: by the words that people chose; what a build or a server numbered or hashed says nothing. */
export function codeSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  return dice(chosenWords(one), chosenWords(other)) * 0.9;
}

/** Whether nothing of an id, name or class list was chosen by people. */
export function isGenerated(code: string): boolean {
  return chosenWords(code).length === 0;
}

/** Of two addresses: host and query say less than the path does. */
export function addressSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  const pathOf = (address: string) => address.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const [first, second] = [pathOf(one), pathOf(other)];
  if (first === second) return first === "" || first === "/" ? 0.6 : 0.9;
  return dice(chosenWords(first), chosenWords(second)) * 0.7;
}

/** Of two paths: the share of steps that both have in the same order; a step with the same number counts in full. */
export function pathSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [one, other].map((path) => path.split("/").filter((step) => step !== "")) as [string[], string[]];
  if (first.length === 0 || second.length === 0) return 0;
  // Longest common subsequence, weighted.
  let above = new Array<number>(second.length + 1).fill(0);
  for (const step of first) {
    const row = [0];
    for (const [at, otherStep] of second.entries()) {
      const same = step === otherStep ? 1 : tagOf(step) === tagOf(otherStep) ? 0.6 : 0;
      row.push(Math.max((above[at] ?? 0) + same, above[at + 1] ?? 0, row[at] ?? 0));
    }
    above = row;
  }
  return (2 * (above.at(-1) ?? 0)) / (first.length + second.length);
}

type Rectangle = { left: number; top: number; width: number; height: number };

/** Of two places: halved for every 150 pixels between the corners. */
export function placeSimilarity(one: Rectangle, other: Rectangle): number {
  return 0.5 ** (Math.hypot(one.left - other.left, one.top - other.top) / 150);
}

/** Of two sizes: the smaller width and height as shares of the larger ones. */
export function sizeSimilarity(one: Rectangle, other: Rectangle): number {
  const share = (first: number, second: number) => (first === second ? 1 : Math.min(first, second) / Math.max(first, second, 1));
  return share(one.width, other.width) * share(one.height, other.height);
}

function tagOf(step: string): string {
  return step.replace(/\[.*$/, "");
}

/** Words of a code that people chose: `_saveButton_1a2b3` → `save button`. */
function chosenWords(code: string): string[] {
  return code
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => /^[A-Za-z]{2,24}$/.test(word) && /[aeiouyAEIOUY]|^[A-Za-z]{2,4}$/.test(word))
    .map((word) => word.toLowerCase());
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** Sørensen–Dice: twice what both have, as a share of what there is; repeated members count as often as they stand. */
function dice(first: readonly string[], second: readonly string[]): number {
  if (first.length === 0 || second.length === 0) return 0;
  const left = new Map<string, number>();
  for (const member of first) left.set(member, (left.get(member) ?? 0) + 1);
  let common = 0;
  for (const member of second) {
    const count = left.get(member) ?? 0;
    if (count === 0) continue;
    left.set(member, count - 1);
    common++;
  }
  return (2 * common) / (first.length + second.length);
}
