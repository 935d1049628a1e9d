import { useState } from "preact/hooks";
import type { CaseDetail, DecisionDraft } from "../../components/console/case-types.ts";
import { stateNames } from "../../components/console/words.ts";
import { statesWithReason } from "../cases/case-states.ts";
import { ApiError, decide, messageOf, undoDecision } from "./console-api.ts";

export interface DecisionState {
  draft: DecisionDraft;
  needsReason: boolean;
  busy: boolean;
  problem: string | null;
  outcome: string | null;
  change: (change: Partial<DecisionDraft>) => void;
  /** Decides with what is filled in and this change to it. */
  submit: (change?: Partial<DecisionDraft>) => Promise<void>;
  undo: () => Promise<void>;
}

interface Memory {
  drafts: Record<number, DecisionDraft>;
  outcomes: Record<number, string>;
  problems: Record<number, string>;
}

/**
 * What a reviewer is about to decide about the open case. Drafts are kept for each case until they are decided, so that looking at another
 * case loses nothing.
 */
export function useDecision(
  detail: CaseDetail | null,
  onDetail: (detail: CaseDetail) => void,
  onOutdated: () => void,
): DecisionState {
  const [memory, setMemory] = useState<Memory>({ drafts: {}, outcomes: {}, problems: {} });
  const [busy, setBusy] = useState(false);
  const number = detail?.number ?? 0;
  const draft = memory.drafts[number] ?? initialDraft(detail);
  const remember = (part: keyof Memory, value: unknown) =>
    setMemory((now) => {
      const { [number]: _old, ...others } = now[part];
      return { ...now, [part]: value === null ? others : { ...others, [number]: value } };
    });
  const run = async (work: () => Promise<CaseDetail>, outcome: string) => {
    setBusy(true);
    remember("problems", null);
    try {
      onDetail(await work());
      remember("drafts", null);
      remember("outcomes", outcome);
    } catch (error) {
      remember("problems", messageOf(error));
      if (error instanceof ApiError && error.code === "bad-state") onOutdated();
    } finally {
      setBusy(false);
    }
  };
  return {
    draft,
    busy,
    needsReason: draft.state !== null && statesWithReason.includes(draft.state),
    problem: memory.problems[number] ?? null,
    outcome: memory.outcomes[number] ?? null,
    change: (change) => {
      remember("problems", null);
      remember("drafts", { ...draft, ...change });
    },
    submit: async (change = {}) => {
      if (!detail || busy) return;
      const { state, reason, classification, owner, due } = { ...draft, ...change };
      if (!state) return remember("problems", "Choose what happens with the case.");
      if (statesWithReason.includes(state) && reason.trim() === "") {
        return remember("problems", "Say why, in words that the people who reported this can read.");
      }
      const decision = {
        state,
        reason,
        classification,
        owner: owner.trim() || null,
        due: due || null,
        revision: detail.revision,
      };
      await run(
        () => decide(number, decision),
        `Decided: ${stateNames[state].toLowerCase()}. Its reporters see it at their next sync.`,
      );
    },
    undo: async () => {
      if (detail && !busy) await run(() => undoDecision(number, detail.revision), "Undone. The case is as it was before.");
    },
  };
}

function initialDraft(detail: CaseDetail | null): DecisionDraft {
  return {
    state: !detail || detail.state === "new" ? null : detail.state,
    classification: detail?.classification ?? null,
    reason: "",
    owner: detail?.owner ?? "",
    due: detail?.due ?? "",
  };
}
