import type { TextRange } from "./text-range.ts";

/** A typed word that also stands in barred text of the page. Numbers only: the page's text stays where it is. */
export interface BarredMatch {
  range: TextRange;
  /**
   * `named`: it stands beside another part of the same short barred text, as two parts of one name do. `single`: it stands alone.
   * `label`: alone, and one of the EHR's own labels has the word.
   */
  kind: "named" | "single" | "label";
}

interface Word {
  range: TextRange;
  key: string;
}

/** Barred text of at most so many words is a name or a value; in what is longer, only words with capitals or digits look like names. */
const longestName = 6;
/** Scripts that put no space between words; there a barred text is looked for anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The barred text of a page, arranged to find its words in what somebody types. Lives inside the frame and never leaves it.
 */
export class BarredWords {
  readonly #words = new Set<string>();
  /** `first second`, keys sorted: words with capitals in one short barred text. */
  readonly #pairs = new Set<string>();
  readonly #unspaced = new Set<string>();
  readonly #labelWords: ReadonlySet<string>;

  /** @param labels texts of the EHR's own labels. */
  constructor(labels: Iterable<string>) {
    this.#labelWords = new Set([...labels].flatMap((label) => wordsOf(label).flatMap(keysOf)));
  }

  /** @param text one barred unit, as the page shows it: a name, a value, a sentence. */
  add(text: string): void {
    const words = wordsOf(text);
    const isShort = words.length <= longestName;
    for (const word of words) {
      if (!isShort && !/^[\p{Lu}\p{Lt}\p{Lo}]|\p{N}/u.test(text.slice(...word.range))) continue;
      for (const key of keysOf(word)) {
        if (key.length < 2) continue;
        this.#words.add(key);
        if (unspaced.test(key)) this.#unspaced.add(key);
      }
    }
    // Parts of a name have capitals, or a script without any.
    const parts = words.filter(({ range }) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(text.slice(...range)));
    parts.forEach((part, position) => {
      for (const other of parts.slice(position + 1, isShort ? parts.length : position + 2))
        for (const one of keysOf(part)) for (const two of keysOf(other)) this.#pairs.add(pairOf(one, two));
    });
  }

  /** Where the typed words meet barred text. */
  find(typed: string): BarredMatch[] {
    const words = wordsOf(typed);
    const found = words.flatMap((word, position): BarredMatch[] => {
      if (!keysOf(word).some((key) => this.#words.has(key))) {
        // An initial beside a family name is a part of the name: `A. Okafor`.
        return this.#isPaired(word, words[position - 1], typed) || this.#isPaired(word, words[position + 1], typed)
          ? [{ range: word.range, kind: "named" }]
          : [];
      }
      const named = [words[position - 1], words[position + 1]].some((neighbour) => this.#isPaired(word, neighbour, typed));
      const kind = named ? "named" : this.#labelWords.has(word.key) ? "label" : "single";
      return [{ range: word.range, kind }];
    });
    for (const text of this.#unspaced) {
      for (let at = typed.indexOf(text); at !== -1; at = typed.indexOf(text, at + 1)) {
        found.push({ range: [at, at + text.length], kind: "single" });
      }
    }
    return found;
  }

  #isPaired(word: Word, neighbour: Word | undefined, typed: string): boolean {
    if (!neighbour) return false;
    const [first, second] = word.range[0] < neighbour.range[0] ? [word, neighbour] : [neighbour, word];
    const between = typed.slice(first.range[1], second.range[0]);
    return /^[\s,.\-–]{1,3}$/.test(between) && this.#pairs.has(pairOf(word.key, neighbour.key));
  }
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Words of a text, with what they are compared by: without case, accents and apostrophes. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), (match) => {
    // `O'Brien's` is about O'Brien.
    const shown = match[0].replace(/['’ʼ]s$/, "");
    return { range: [match.index, match.index + shown.length] as const, key: keyOf(shown) };
  });
}

export function keyOf(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ]/gu, "")
    .toLowerCase();
}

/** `Day-Lewis` is found by each of its parts too. */
function keysOf({ key }: Word): string[] {
  return key.includes("-") || key.includes(".") ? [key, ...key.split(/[-.]/)] : [key];
}
