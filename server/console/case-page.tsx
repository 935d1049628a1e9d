import { useState } from "preact/hooks";
import type { CaseDetail } from "../../components/console/case-types.ts";
import { CaseView } from "../../components/console/case-view.tsx";
import { DecisionPanel } from "../../components/console/decision-panel.tsx";
import { DestroyDialog } from "../../components/console/destroy-dialog.tsx";
import { offlineIcon } from "../../components/console/icons.ts";
import { Placeholder, Skeleton } from "../../components/console/placeholder.tsx";
import { type CommandId, stateOrder } from "../../components/console/shortcuts.ts";
import { mayGo, statesWithReason } from "../cases/case-states.ts";
import { destroy, messageOf, withhold } from "./console-api.ts";
import { ReportPage } from "./report-page.tsx";
import type { CaseStateOfPage } from "./use-case.ts";
import { useCommands } from "./use-commands.ts";
import type { DecisionState } from "./use-decision.ts";

export interface CasePageProps {
  state: CaseStateOfPage;
  decision: DecisionState;
  singleKeys: boolean;
  backHref: string;
  /** Where a notice about the case is written. */
  newsHref: string;
  takeFocus: boolean;
}

/** The page of one case with its decision. */
export function CasePage({
  state: { detail: loading, refresh },
  decision,
  singleKeys,
  backHref,
  newsHref,
  takeFocus,
}: CasePageProps) {
  const detail = loading.status === "ready" ? loading.value : null;
  const canUndo = detail?.decisions.some(({ undone, undoes }) => !undone && !undoes) ?? false;
  useCommands(singleKeys && detail !== null, (command: CommandId) => {
    if (command === "undo" && canUndo) void decision.undo();
    if (command === "reason" || command === "classification" || command === "owner") focusField(command);
    const state = stateOrder.find((name) => command === `state:${name}`);
    if (!state || !detail || detail.withdrawn || !mayGo(detail.state, state)) return;
    decision.change({ state });
    if (statesWithReason.includes(state)) focusField("reason");
    else void decision.submit({ state });
  });
  if (loading.status === "loading")
    return (
      <main class="case-page">
        <h1 class="unseen">Case</h1>
        <Skeleton lines={7} />
      </main>
    );
  if (loading.status === "failed") {
    return (
      <main class="case-page">
        <h1 class="unseen">Case</h1>
        <Placeholder icon={offlineIcon} title="The case could not be loaded" role="alert">
          <p>{loading.message}</p>
          <button type="button" class="button" onClick={() => void refresh()}>
            Try again
          </button>
        </Placeholder>
      </main>
    );
  }
  return (
    <div class="workspace">
      <main class="case-page">
        <CaseView detail={loading.value} {...{ backHref, newsHref, takeFocus }}>
          <Reports detail={loading.value} singleKeys={singleKeys} refresh={refresh} />
        </CaseView>
      </main>
      <DecisionPanel
        detail={loading.value}
        allowed={stateOrder.filter((name) => mayGo(loading.value.state, name))}
        canUndo={canUndo}
        onDraft={decision.change}
        onDecide={() => void decision.submit()}
        onUndo={() => void decision.undo()}
        {...decision}
      />
    </div>
  );
}

function Reports({ detail, singleKeys, refresh }: { detail: CaseDetail; singleKeys: boolean; refresh: () => Promise<void> }) {
  const [destroying, setDestroying] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (work: Promise<unknown>, done: () => void = () => {}) => {
    setProblem(null);
    try {
      await work;
      done();
    } catch (error) {
      setProblem(messageOf(error));
    }
    await refresh();
  };
  const closeDialog = () => {
    setDestroying(null);
    setProblem(null);
  };
  return (
    <>
      {problem && !destroying && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {detail.reports.map((report, index) => (
        <ReportPage
          key={report.id}
          report={report}
          first={index === 0}
          singleKeys={singleKeys}
          onWithhold={(withheld) => void run(withhold(report.id, withheld))}
          onDestroy={() => setDestroying(report.id)}
        />
      ))}
      {destroying && (
        <DestroyDialog
          error={problem}
          onClose={closeDialog}
          onDestroy={(reason) =>
            void run(destroy(destroying, reason), () => {
              closeDialog();
              document.getElementById("case-title")?.focus();
            })
          }
        />
      )}
    </>
  );
}

/** Puts the focus into a field of the decision. */
function focusField(name: "reason" | "classification" | "owner"): void {
  // The key that asked for it must not be typed into the field.
  setTimeout(() => document.querySelector<HTMLElement>(`.decision [name="${name}"]`)?.focus());
}
