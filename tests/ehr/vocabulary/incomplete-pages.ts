interface Looking<Page> {
  /** Pages are compared within their group. */
  group(page: Page): string;
  /** What a page has. */
  has(page: Page): Iterable<string>;
  /** Share of a group's pages that must have something before its absence elsewhere is looked at again. */
  most: number;
}

/**
 * Pages that lack what most pages of their group have. A part that was slow to come looks like a part that this chart has not; such pages
 * are opened again, and what they then still lack they really have not.
 */
export function incompletePages<Page>(pages: readonly Page[], { group, has, most }: Looking<Page>): Page[] {
  const incomplete = new Set<Page>();
  for (const together of Map.groupBy(pages, group).values()) {
    const having = new Map<string, Set<Page>>();
    for (const page of together) {
      for (const key of has(page)) having.set(key, (having.get(key) ?? new Set()).add(page));
    }
    for (const which of having.values()) {
      if (which.size < together.length * most) continue;
      for (const page of together) if (!which.has(page)) incomplete.add(page);
    }
  }
  return [...incomplete];
}
