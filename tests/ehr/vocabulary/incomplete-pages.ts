import type { WalkedPage } from "../../../utils/scene/learned-page.ts";

/** Share of a view's pages that must have something before its absence elsewhere is looked at again. */
const most = 0.7;

/**
 * Pages that lack a label or icon that most pages of their view have. A part that was slow to come looks like a part that this chart has
 * not; such pages are read again, and what they then still lack they really have not.
 */
export function incompletePages(pages: readonly WalkedPage[]): WalkedPage[] {
  const incomplete = new Set<WalkedPage>();
  for (const view of new Set(pages.map((page) => page.view))) {
    const ofView = pages.filter((page) => page.view === view);
    const having = new Map<string, Set<WalkedPage>>();
    for (const page of ofView) {
      const keys = [
        ...page.labels.map(({ place, text }) => `${place}\n${text}`),
        ...page.icons.map(({ place, hash }) => `${place}\n${hash}`),
      ];
      for (const key of keys) having.set(key, (having.get(key) ?? new Set()).add(page));
    }
    for (const which of having.values()) {
      if (which.size < ofView.length * most) continue;
      for (const page of ofView) if (!which.has(page)) incomplete.add(page);
    }
  }
  return [...incomplete];
}
