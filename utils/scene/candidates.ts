import { addTo } from "./add-to.ts";
import type { WalkedPage } from "./learned-page.ts";

/** Something seen at one place of one view, and the charts that have it there. */
export interface Candidate<Value> {
  value: Value;
  view: string;
  place: string;
  section: string | null;
  charts: Set<string>;
}

export type ChartCounts = ReturnType<typeof countCharts>;

/** Of how many charts each view, and each section of it, was walked. */
export function countCharts(pages: readonly WalkedPage[]) {
  const byView = new Map<string, Set<string>>();
  const bySection = new Map<string, Set<string>>();
  for (const page of pages) {
    addTo(byView, page.view, page.chart);
    for (const section of page.sections) addTo(bySection, `${page.view}|${section}`, page.chart);
  }
  return {
    view: (view: string) => byView.get(view)?.size ?? 0,
    section: (view: string, section: string) => bySection.get(`${view}|${section}`)?.size ?? 0,
  };
}

/** Everything of one sort that was seen in the walk, once for each view, place, section and key. */
export function gather<Item extends { place: string; section: string | null }>(
  pages: readonly WalkedPage[],
  itemsOf: (page: WalkedPage) => readonly Item[],
  keyOf: (item: Item) => string,
): Candidate<Item>[] {
  const candidates = new Map<string, Candidate<Item>>();
  for (const page of pages) {
    for (const item of itemsOf(page)) {
      const key = [page.view, item.place, item.section ?? "", keyOf(item)].join("\n");
      const candidate = candidates.get(key);
      if (candidate) candidate.charts.add(page.chart);
      else {
        const { place, section } = item;
        candidates.set(key, { value: item, view: page.view, place, section, charts: new Set([page.chart]) });
      }
    }
  }
  return [...candidates.values()];
}

export function groupBy<Value>(
  candidates: readonly Candidate<Value>[],
  keyOf: (candidate: Candidate<Value>) => string,
): Candidate<Value>[][] {
  const groups = new Map<string, Candidate<Value>[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}
