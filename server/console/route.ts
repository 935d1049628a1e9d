import { useEffect, useState } from "preact/hooks";

/** Where in the console one is; the address says it all, so that it can be sent to a colleague. */
export interface Route {
  page: "cases" | "surveys" | "news";
  /** The case in front; where news is written, the one that it is about. */
  number: number | null;
  show: "open" | "closed";
  /** Only cases with a report of this chart number, as somebody typed it. */
  chart: string | null;
}

export function readRoute({ pathname, search }: { pathname: string; search: string }): Route {
  const query = new URLSearchParams(search);
  const [, part] = /^\/console\/(surveys|news)$/.exec(pathname) ?? [];
  const page = part === "surveys" || part === "news" ? part : "cases";
  const [, number] =
    (page === "news" ? /^(\d{1,9})$/.exec(query.get("case") ?? "") : /^\/console\/cases\/(\d{1,9})$/.exec(pathname)) ?? [];
  return {
    page,
    number: number ? Number(number) : null,
    show: query.get("show") === "closed" ? "closed" : "open",
    chart: query.get("chart") || null,
  };
}

export function hrefOf({ page, number, show, chart }: Route): string {
  if (page === "surveys") return "/console/surveys";
  if (page === "news") return `/console/news${number === null ? "" : `?case=${number}`}`;
  const query = new URLSearchParams({ ...(show === "closed" ? { show } : {}), ...(chart ? { chart } : {}) }).toString();
  return `/console${number === null ? "" : `/cases/${number}`}${query ? `?${query}` : ""}`;
}

/** The current route, and whether it changed since the page was loaded. Clicks on the console's own links change it without loading it anew. */
export function useRoute(): [route: Route, go: (route: Route) => void, moved: boolean] {
  const [route, setRoute] = useState(() => readRoute(location));
  const [moved, setMoved] = useState(false);
  const go = (next: Route) => {
    if (hrefOf(next) !== location.pathname + location.search) history.pushState(null, "", hrefOf(next));
    setMoved(true);
    setRoute(next);
  };
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener("popstate", () => setRoute(readRoute(location)), { signal });
    document.addEventListener("click", (event) => followLink(event, go), { signal });
    return () => stop.abort();
  }, []);
  return [route, go, moved];
}

function followLink(event: MouseEvent, go: (route: Route) => void): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest("a");
  if (!link || link.origin !== location.origin || link.hasAttribute("download") || link.target) return;
  if (!/^\/console(?:$|\/cases\/|\/(?:surveys|news)$)/.test(link.pathname)) return;
  event.preventDefault();
  go(readRoute(link));
}
