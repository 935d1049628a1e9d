import type { Label } from "../protocol/profile.ts";
import { addTo } from "./add-to.ts";
import type { ChartCounts } from "./candidates.ts";
import type { WalkedPage } from "./learned-page.ts";

/** Labels of this view that are on screen wherever one scrolls, for every chart: its navigation and header. */
export function expectedLabels(
  pages: readonly WalkedPage[],
  labels: readonly Label[],
  views: readonly string[],
  chartsOf: ChartCounts,
): Record<string, string[]> {
  const seen = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const label of page.labels) {
      if (label.onScreen && label.section === null) addTo(seen, `${page.view}\n${label.place}\n${label.text}`, page.chart);
    }
  }
  const expected: Record<string, string[]> = {};
  for (const view of views) {
    const ids = labels.filter((label) =>
      label.places.some(
        ({ place, views: where }) =>
          (where.includes("*") || where.includes(view)) &&
          seen.get(`${view}\n${place}\n${label.text}`)?.size === chartsOf.view(view),
      ),
    );
    expected[view] = ids.map((label) => label.id);
  }
  return expected;
}
