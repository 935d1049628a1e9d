import { plain } from "../../support/patient-tokens.ts";
import type { ShownText } from "./page-truth.ts";
import type { Seen } from "./see-pages.ts";
import type { SeenPage } from "./seen-page.ts";

export interface Leaks {
  /** Words of record values that the raw pages showed. */
  tokens: number;
  /** Of these, words whose place is met by a label or icon that was kept. */
  leaked: number;
  /** What leaked, for whoever has to mend it. */
  examples: string[];
}

/**
 * Judges every page by where the raw page drew record values.
 * @param told how the interface's own words are told from values; see `interfaceTexts`.
 */
export function judgeLeaks({ pages }: Pick<Seen, "pages">, told: InterfaceRule = "by-place"): Leaks {
  const result: Leaks = { tokens: 0, leaked: 0, examples: [] };
  const isInterface = interfaceTexts(pages, told);
  for (const page of pages) {
    for (const run of recordRuns(page, isInterface)) {
      const words = wordCount(run.text);
      result.tokens += words;
      const met = page.kept.find(({ rectangles }) =>
        rectangles.some((kept) => run.rectangles.some((shown) => meet(kept, shown))),
      );
      if (!met) continue;
      result.leaked += words;
      result.examples.push(`${page.view} ${page.chart}: "${run.text}" under ${met.kind} ${met.id}`);
    }
  }
  return result;
}

/** Texts of the page that show values of the record: a string of the record stands in them as whole words. */
export function recordRuns(page: SeenPage, isInterface: (page: SeenPage, run: ShownText) => boolean): ShownText[] {
  const strings = [...new Set(page.record.map(plain))].filter((text) => text.length >= 2);
  const whole = new Set(strings);
  return page.truth.texts.filter((run) => {
    if (run.source === "placeholder" || run.source === "pseudo") return false;
    const words = plain(run.text);
    const holds = whole.has(words) || strings.some((known) => known.length >= 3 && ` ${words} `.includes(` ${known} `));
    return holds && !isInterface(page, run);
  });
}

/** A share of a view's charts above which a text at one place is the interface's: a value is not the same for so many people. */
const interfaceShare = 0.9;
/** Places are told apart on this grid, CSS pixels. */
const grid = 8;

/** `by-text` is for few charts, whose things stand at other places because one has more rows than the other. */
export type InterfaceRule = "by-place" | "by-text";

/**
 * Tells the interface's own words from a record's when they are the same word by chance (a patient named Visits): what nearly every
 * chart of a view has, at the same place or at any, is the interface.
 */
export function interfaceTexts(pages: readonly SeenPage[], rule: InterfaceRule): (page: SeenPage, run: ShownText) => boolean {
  const charts = new Map<string, Set<string>>();
  const totals = new Map<string, Set<string>>();
  const placeOf = ([left = 0, top = 0]: readonly number[]) => `${Math.round(left / grid)} ${Math.round(top / grid)}`;
  const keyOf = (view: string, { text, rectangles: [first] }: ShownText) =>
    `${view}\n${text.trim()}\n${rule === "by-place" ? placeOf(first ?? []) : ""}`;
  for (const page of pages) {
    add(totals, page.view, page.chart);
    for (const run of page.truth.texts) add(charts, keyOf(page.view, run), page.chart);
  }
  return (page, run) => (charts.get(keyOf(page.view, run))?.size ?? 0) >= (totals.get(page.view)?.size ?? 1) * interfaceShare;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

export function wordCount(text: string): number {
  return plain(text).split(" ").filter(Boolean).length;
}

type Rectangle = [number, number, number, number];

/** Rectangles that only touch do not meet: two pixels of each side are the line's leading. */
function meet(one: Rectangle, other: Rectangle): boolean {
  const wide = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  const high = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  return wide > 2 && high > 4;
}
