/** A REST list: the part of it that the query asks for with `startIndex` and `limit`, and the total. */
export function results<Item>(items: Item[], query?: URLSearchParams) {
  const start = Number(query?.get("startIndex") ?? 0);
  const limit = Number(query?.get("limit") ?? items.length);
  const hasMore = start + limit < items.length;
  return {
    results: items.slice(start, start + limit),
    totalCount: items.length,
    links: hasMore ? [{ rel: "next", uri: nextPage(query, start + limit) }] : [],
  };
}

/** Followed by the front end as it is, so it must stay on this server: a path without a host. */
function nextPage(query: URLSearchParams | undefined, start: number): string {
  const next = new URLSearchParams(query);
  next.set("startIndex", String(start));
  return `?${next}`;
}
