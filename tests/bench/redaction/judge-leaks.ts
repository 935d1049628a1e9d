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

/** Judges every page by where the raw page drew record values. */
export function judgeLeaks({ pages }: Pick<Seen, "pages">): Leaks {
  const result: Leaks = { tokens: 0, leaked: 0, examples: [] };
  const isInterface = interfaceTexts(pages);
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

/**
 * Tells the interface's own words from a record's when they are the same word by chance (a patient named Visits): what nearly every chart
 * of a view has as often as this one does is the interface, and what it has at the same place in any case.
 */
export function interfaceTexts(pages: readonly SeenPage[]): (page: SeenPage, run: ShownText) => boolean {
  const charts = new Map<string, Set<string>>();
  const totals = new Map<string, Set<string>>();
  const counts = new Map<string, number[]>();
  const placeOf = ([left = 0, top = 0]: readonly number[]) => `${Math.round(left / grid)} ${Math.round(top / grid)}`;
  const byText = (view: string, { text }: ShownText) => `${view}\n${text.trim()}`;
  const byPlace = (view: string, run: ShownText) => `${byText(view, run)}\n${placeOf(run.rectangles[0] ?? [])}`;
  const countOn = ({ truth }: SeenPage, { text }: ShownText) =>
    truth.texts.filter((other) => other.text.trim() === text.trim()).length;
  for (const page of pages) {
    add(totals, page.view, page.chart);
    const once = new Map(page.truth.texts.map((run) => [byText(page.view, run), run]));
    for (const [key, run] of once) counts.set(key, [...(counts.get(key) ?? []), countOn(page, run)]);
    for (const run of page.truth.texts) {
      add(charts, byText(page.view, run), page.chart);
      add(charts, byPlace(page.view, run), page.chart);
    }
  }
  return (page, run) => {
    const needed = (totals.get(page.view)?.size ?? 1) * interfaceShare;
    if ((charts.get(byPlace(page.view, run))?.size ?? 0) >= needed) return true;
    const usual = (counts.get(byText(page.view, run)) ?? []).sort((one, other) => one - other);
    const median = usual[Math.floor(usual.length / 2)] ?? 0;
    return (charts.get(byText(page.view, run))?.size ?? 0) >= needed && countOn(page, run) <= median;
  };
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
