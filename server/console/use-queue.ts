import { useEffect, useRef, useState } from "preact/hooks";
import type { Loading } from "../../components/console/case-types.ts";
import type { QueueList } from "../../components/console/queue.tsx";
import { listCases, messageOf } from "./console-api.ts";

/** Changes that come in a burst are fetched once. */
const settleMilliseconds = 250;

export interface QueueState {
  list: Loading<QueueList>;
  /** Fetches again what is shown, soon. */
  refresh: () => void;
  retry: () => void;
  more: () => void;
}

/** The list of open or closed cases, or of those with a chart number, as many pages as were asked for. */
export function useQueue(show: "open" | "closed", chart: string | null): QueueState {
  const [list, setList] = useState<Loading<QueueList>>({ status: "loading" });
  const pages = useRef(1);
  const ticket = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const load = async () => {
    ticket.current += 1;
    const mine = ticket.current;
    try {
      const value = await loadPages(show, chart, pages.current);
      if (mine === ticket.current) setList({ status: "ready", value });
    } catch (error) {
      // What is shown stays: old is better than nothing, and the header says that the connection is lost.
      if (mine === ticket.current)
        setList((shown) => (shown.status === "ready" ? shown : { status: "failed", message: messageOf(error) }));
    }
  };
  useEffect(() => {
    pages.current = 1;
    setList({ status: "loading" });
    void load();
  }, [show, chart]);
  return {
    list,
    refresh: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void load(), settleMilliseconds);
    },
    retry: () => {
      setList({ status: "loading" });
      void load();
    },
    more: () => {
      pages.current += 1;
      void load();
    },
  };
}

async function loadPages(show: "open" | "closed", chart: string | null, pages: number): Promise<QueueList> {
  let page = await listCases(show, chart, null);
  const cases = [...page.cases];
  for (let count = 1; count < pages && page.cursor; count += 1) {
    page = await listCases(show, chart, page.cursor);
    cases.push(...page.cases);
  }
  return { cases, more: page.cursor !== null, open: page.open, closed: page.closed };
}
