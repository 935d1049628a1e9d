import { useEffect, useState } from "preact/hooks";
import { AppHeader } from "../../components/console/app-header.tsx";
import { HelpDialog } from "../../components/console/help-dialog.tsx";
import { inboxIcon } from "../../components/console/icons.ts";
import { Placeholder } from "../../components/console/placeholder.tsx";
import { Queue } from "../../components/console/queue.tsx";
import type { CommandId } from "../../components/console/shortcuts.ts";
import { CasePage } from "./case-page.tsx";
import { NewsPage } from "./news-page.tsx";
import { hrefOf, type Route, useRoute } from "./route.ts";
import { SurveysPage } from "./surveys-page.tsx";
import { useCase } from "./use-case.ts";
import { useCommands } from "./use-commands.ts";
import { useDecision } from "./use-decision.ts";
import { useLive } from "./use-live.ts";
import { useQueue } from "./use-queue.ts";
import { useSingleKeys } from "./use-single-keys.ts";

/** The console: a list, a case, a decision. */
export function App() {
  const [route, go, moved] = useRoute();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [help, setHelp] = useState(false);
  const queue = useQueue(route.show, route.chart);
  const openNumber = route.page === "cases" ? route.number : null;
  const openCase = useCase(openNumber);
  const decision = useDecision(
    openCase.detail.status === "ready" ? openCase.detail.value : null,
    (changed) => {
      openCase.set(changed);
      queue.refresh();
    },
    () => void openCase.refresh(),
  );
  const live = useLive((number) => {
    queue.refresh();
    if (number === null || number === openNumber) void openCase.refresh();
  });
  useEffect(() => {
    document.title = `${titleOf(route)} · Elbow`;
  }, [route.page, route.number]);
  const back: Route = { ...route, page: "cases", number: route.page === "news" ? route.number : null };
  useCommands(singleKeys, (command: CommandId) => {
    if (command === "help") setHelp(true);
    if (command === "next") moveFocus(1, openNumber);
    if (command === "previous") moveFocus(-1, openNumber);
    if (command === "find") document.querySelector<HTMLInputElement>(".queue-find input")?.select();
    if (command === "back" && (route.page !== "cases" || openNumber !== null)) go(back);
    if (command === "back" && openNumber !== null) requestAnimationFrame(() => caseLink(openNumber)?.focus());
  });
  return (
    <div class={`app ${openNumber === null && route.page === "cases" ? "app-list" : "app-case"}`}>
      <AppHeader
        live={live}
        homeHref={hrefOf({ page: "cases", number: null, show: "open", chart: null })}
        surveysHref={hrefOf({ ...route, page: "surveys" })}
        newsHref={hrefOf({ ...route, page: "news", number: null })}
        page={route.page}
        onHelp={() => setHelp(true)}
      />
      <Queue
        list={queue.list}
        show={route.show}
        current={openNumber}
        hrefOf={(number) => hrefOf({ ...route, page: "cases", number })}
        showHref={(show) => hrefOf({ ...route, page: "cases", show, chart: null })}
        chart={route.chart}
        onChart={(chart) => go({ ...route, page: "cases", chart })}
        onMore={queue.more}
        onRetry={queue.retry}
      />
      {route.page === "surveys" ? (
        <SurveysPage backHref={hrefOf(back)} takeFocus={moved} />
      ) : route.page === "news" ? (
        <NewsPage
          key={route.number}
          caseNumber={route.number}
          backHref={hrefOf(back)}
          caseHref={(number) => hrefOf({ ...route, page: "cases", number })}
          takeFocus={moved}
        />
      ) : openNumber === null ? (
        <main class="welcome">
          <h1 class="unseen">Backlog</h1>
          <Placeholder icon={inboxIcon} title="Choose a case">
            <p class="quiet">
              <kbd class="key">J</kbd> and <kbd class="key">K</kbd> move, <kbd class="key">Enter</kbd> opens.
            </p>
          </Placeholder>
        </main>
      ) : (
        <CasePage
          state={openCase}
          decision={decision}
          singleKeys={singleKeys}
          backHref={hrefOf(back)}
          newsHref={hrefOf({ ...route, page: "news" })}
          takeFocus={moved}
        />
      )}
      {help && <HelpDialog singleKeys={singleKeys} onSingleKeys={setSingleKeys} onClose={() => setHelp(false)} />}
    </div>
  );
}

function titleOf({ page, number }: Route): string {
  if (page === "surveys") return "Surveys";
  if (page === "news") return "News";
  return number === null ? "Backlog" : `Case ${number}`;
}

function caseLink(number: number | null): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a.case-link[data-number="${number}"]`);
}

/** Moves to the next or previous case in the list; where the list is not shown beside the case, opens it. */
function moveFocus(step: 1 | -1, current: number | null): void {
  const links = [...document.querySelectorAll<HTMLElement>("a.case-link")];
  const focused = links.indexOf(document.activeElement as HTMLElement);
  const from = focused === -1 ? links.findIndex((link) => link.dataset.number === String(current)) : focused;
  const target = links[from === -1 ? 0 : from + step];
  if (!target) return;
  if (target.offsetParent === null) target.click();
  else target.focus();
}
