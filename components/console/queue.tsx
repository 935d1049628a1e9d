import { useEffect, useRef } from "preact/hooks";
import type { CaseSummary, Loading } from "./case-types.ts";
import { inboxIcon, offlineIcon } from "./icons.ts";
import { Key } from "./key.tsx";
import { Placeholder, Skeleton } from "./placeholder.tsx";
import { QueueItem } from "./queue-item.tsx";

export interface QueueList {
  cases: CaseSummary[];
  more: boolean;
  open: number;
  closed: number;
}

export interface QueueProps {
  list: Loading<QueueList>;
  show: "open" | "closed";
  /** Number of the case that is open beside the list. */
  current: number | null;
  hrefOf: (number: number) => string;
  showHref: (show: "open" | "closed") => string;
  /** Only cases with a report of this chart number; `null` for all. */
  chart: string | null;
  onChart: (chart: string | null) => void;
  onMore: () => void;
  onRetry: () => void;
}

/** The list of cases: what could harm a patient first. */
export function Queue({ list, show, current, hrefOf, showHref, chart, onChart, onMore, onRetry }: QueueProps) {
  const element = useRef<HTMLElement>(null);
  const numbers = list.status === "ready" ? list.value.cases.map(({ number }) => number) : [];
  useKeptFocus(element, numbers);
  const tab = (name: "open" | "closed", title: string) => (
    <a class="queue-tab" href={showHref(name)} aria-current={show === name && chart === null ? "true" : undefined}>
      {title}
      {list.status === "ready" && <span class="count">{list.value[name]}</span>}
    </a>
  );
  return (
    <nav class="queue" aria-label="Cases" ref={element}>
      <div class="queue-tabs">
        {tab("open", "Open")}
        {tab("closed", "Closed")}
      </div>
      <FindByChart chart={chart} onChart={onChart} />
      <div class="queue-list">
        {list.status === "loading" && <Skeleton lines={9} />}
        {list.status === "failed" && (
          <Placeholder icon={offlineIcon} title="The list could not be loaded" role="alert">
            <p>{list.message}</p>
            <button type="button" class="button" onClick={onRetry}>
              Try again
            </button>
          </Placeholder>
        )}
        {list.status === "ready" && <Groups list={list.value} {...{ show, chart, current, hrefOf }} />}
        {list.status === "ready" && list.value.more && (
          <button type="button" class="button queue-more" onClick={onMore}>
            Show older cases
          </button>
        )}
      </div>
    </nav>
  );
}

/** The help desk's note names a report about one patient's chart by a number of six characters. */
function FindByChart({ chart, onChart }: Pick<QueueProps, "chart" | "onChart">) {
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get("chart");
    onChart(String(typed ?? "").trim() || null);
  };
  return (
    <search class="queue-find">
      <form onSubmit={find}>
        <input
          key={chart}
          name="chart"
          type="search"
          aria-label="Chart number"
          placeholder="Chart number, as 7KQ-2MN"
          autocomplete="off"
          spellcheck={false}
          maxLength={20}
          defaultValue={chart ?? ""}
          aria-keyshortcuts="/"
        />
        {chart === null ? (
          <Key of="find" />
        ) : (
          <button type="button" class="button" onClick={() => onChart(null)}>
            Show all
          </button>
        )}
      </form>
    </search>
  );
}

type GroupsProps = { list: QueueList } & Pick<QueueProps, "show" | "chart" | "current" | "hrefOf">;

function Groups({ list, show, chart, current, hrefOf }: GroupsProps) {
  if (list.cases.length === 0) {
    if (chart !== null) {
      return (
        <Placeholder icon={inboxIcon} title={`No case has the chart number ${chart}`}>
          <p>
            Six characters, never 0, 1, 5, 8, B, I, L, O, S, U, V, Z or a vowel. Ask the reporter or the help desk to read it
            again.
          </p>
        </Placeholder>
      );
    }
    return show === "open" ? (
      <Placeholder icon={inboxIcon} title="Nothing is waiting">
        <p>Reports appear here as people make them. No need to reload.</p>
      </Placeholder>
    ) : (
      <Placeholder icon={inboxIcon} title="Nothing is closed yet" />
    );
  }
  const safety = list.cases.filter((entry) => entry.safety);
  const rest = list.cases.filter((entry) => !entry.safety);
  const group = (title: string, cases: CaseSummary[], kind: string) =>
    cases.length > 0 && (
      <section class={`queue-group ${kind}`} aria-label={title}>
        <h2>{title}</h2>
        <ul>
          {cases.map((entry) => (
            <QueueItem key={entry.number} entry={entry} href={hrefOf(entry.number)} current={entry.number === current} />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {group("Could harm a patient", safety, "queue-safety")}
      {group(
        safety.length > 0
          ? "Everything else"
          : chart !== null
            ? "With this chart number"
            : show === "open"
              ? "Waiting"
              : "Closed",
        rest,
        "queue-rest",
      )}
    </>
  );
}

/** When the case in focus leaves the list, focus goes to the one that took its place, and is not lost. */
function useKeptFocus(element: { current: HTMLElement | null }, numbers: number[]): void {
  const place = useRef<number | null>(null);
  useEffect(() => {
    const links = [...(element.current?.querySelectorAll<HTMLElement>("a.case-link") ?? [])];
    const focused = links.indexOf(document.activeElement as HTMLElement);
    if (focused === -1 && place.current !== null && document.activeElement === document.body) {
      links[Math.min(place.current, links.length - 1)]?.focus();
    }
  }, [numbers.join()]);
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      const links = [...(element.current?.querySelectorAll("a.case-link") ?? [])];
      const index = links.indexOf(event.target as Element);
      place.current = index === -1 ? null : index;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
}
