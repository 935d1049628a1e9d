import { useEffect, useState } from "preact/hooks";
import { AppHeader } from "../../components/console/app-header.tsx";
import { HelpDialog } from "../../components/console/help-dialog.tsx";
import { inboxIcon } from "../../components/console/icons.ts";
import { Notice } from "../../components/console/notice.tsx";
import { Queue } from "../../components/console/queue.tsx";
import type { CommandId } from "../../components/console/shortcuts.ts";
import { CasePage } from "./case-page.tsx";
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
  const openCase = useCase(route.number);
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
    if (number === null || number === route.number) void openCase.refresh();
  });
  useEffect(() => {
    if (route.page === "surveys") document.title = "Surveys · Elbow";
    else document.title = route.number === null ? "Backlog · Elbow" : `Case ${route.number} · Elbow`;
  }, [route.page, route.number]);
  const back: Route = { ...route, page: "cases", number: null };
  useCommands(singleKeys, (command: CommandId) => {
    if (command === "help") setHelp(true);
    if (command === "next") moveFocus(1, route.number);
    if (command === "previous") moveFocus(-1, route.number);
    if (command === "find") document.querySelector<HTMLInputElement>(".queue-find input")?.select();
    if (command === "back" && route.page === "surveys") go(back);
    if (command === "back" && route.number !== null) {
      go(back);
      requestAnimationFrame(() => caseLink(route.number)?.focus());
    }
  });
  return (
    <div class={`app ${route.number === null && route.page === "cases" ? "app-list" : "app-case"}`}>
      <AppHeader
        live={live}
        homeHref={hrefOf({ page: "cases", number: null, show: "open", chart: null })}
        surveysHref={hrefOf({ ...route, page: "surveys" })}
        isSurveys={route.page === "surveys"}
        onHelp={() => setHelp(true)}
      />
      <Queue
        list={queue.list}
        show={route.show}
        current={route.number}
        hrefOf={(number) => hrefOf({ ...route, page: "cases", number })}
        showHref={(show) => hrefOf({ ...route, page: "cases", show, chart: null })}
        chart={route.chart}
        onChart={(chart) => go({ ...route, page: "cases", chart })}
        onMore={queue.more}
        onRetry={queue.retry}
      />
      {route.page === "surveys" ? (
        <SurveysPage backHref={hrefOf(back)} takeFocus={moved} />
      ) : route.number === null ? (
        <main class="welcome">
          <h1 class="unseen">Backlog</h1>
          <Notice icon={inboxIcon} title="Choose a case">
            <p class="quiet">
              <kbd class="key">J</kbd> and <kbd class="key">K</kbd> move, <kbd class="key">Enter</kbd> opens.
            </p>
          </Notice>
        </main>
      ) : (
        <CasePage state={openCase} decision={decision} singleKeys={singleKeys} backHref={hrefOf(back)} takeFocus={moved} />
      )}
      {help && <HelpDialog singleKeys={singleKeys} onSingleKeys={setSingleKeys} onClose={() => setHelp(false)} />}
    </div>
  );
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
