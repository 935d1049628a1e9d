import { incompletePages } from "../../ehr/vocabulary/incomplete-pages.ts";
import type { SeenPage } from "./seen-page.ts";

/**
 * Pages that lack a label or an icon, on the screen or in the scene, that most pages of their view and user have. What came late, or missed its moment while the EHR
 * loaded, is not the chart's; what is the chart's is missing again when the page is seen again.
 * @param most share of the pages.
 */
export function looksIncomplete(pages: readonly SeenPage[], most: number): SeenPage[] {
  return incompletePages(pages, {
    group: ({ view, user }) => `${view} ${user}`,
    has: ({ kept, shown }) => new Set([...kept.map(({ kind, id }) => `${kind} ${id}`), ...shown]),
    most,
  });
}
