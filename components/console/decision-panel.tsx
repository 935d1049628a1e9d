import { useEffect, useRef } from "preact/hooks";
import type { CaseState } from "../../utils/protocol/sync.ts";
import { Icon } from "../shared/icon.tsx";
import { type CaseDetail, type Classification, classifications, type DecisionDraft } from "./case-types.ts";
import { DecisionHistory } from "./decision-history.tsx";
import { undoIcon } from "./icons.ts";
import { Key } from "./key.tsx";
import { Placeholder } from "./placeholder.tsx";
import { StateChoice } from "./state-choice.tsx";
import { classificationNames } from "./words.ts";

export interface DecisionPanelProps {
  detail: CaseDetail;
  draft: DecisionDraft;
  /** States that the case may go to. */
  allowed: readonly CaseState[];
  needsReason: boolean;
  busy: boolean;
  problem: string | null;
  /** What was just done, in a sentence. */
  outcome: string | null;
  canUndo: boolean;
  onDraft: (change: Partial<DecisionDraft>) => void;
  onDecide: () => void;
  onUndo: () => void;
}

/** What happens with a case: the decision, its answer to the reporters, and what was decided before. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { detail, outcome, canUndo, onUndo } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const undoHadFocus = undo.current !== null && document.activeElement === undo.current;
  useEffect(() => {
    // The button goes away with what it undoes: the focus stays near.
    if (!canUndo && undoHadFocus) heading.current?.focus();
  }, [canUndo]);
  return (
    <aside class="decision" aria-label="Decision">
      <h2 tabIndex={-1} ref={heading}>
        Decision
      </h2>
      <div class="outcome" role="status">
        {outcome && <p>{outcome}</p>}
      </div>
      {canUndo && (
        <button type="button" class="button undo" onClick={onUndo} ref={undo} aria-keyshortcuts="z">
          <Icon paths={undoIcon} />
          Undo the last decision
          <Key of="undo" />
        </button>
      )}
      {detail.withdrawn ? (
        <Placeholder title="There is nothing to decide">
          <p class="quiet">Its reporter took the report back.</p>
        </Placeholder>
      ) : (
        <DecisionForm {...props} />
      )}
      <DecisionHistory decisions={detail.decisions} />
    </aside>
  );
}

function DecisionForm({ detail, draft, allowed, needsReason, busy, problem, onDraft, onDecide }: DecisionPanelProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem]);
  const submit = (event: Event) => {
    event.preventDefault();
    onDecide();
  };
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
  };
  const reasonMissing = problem !== null && needsReason && draft.reason.trim() === "";
  return (
    <form class="decision-form" ref={form} onSubmit={submit} onKeyDown={submitByKey} key={detail.number}>
      <StateChoice value={draft.state} allowed={allowed} onChoose={(state) => onDraft({ state })} />
      <div class="field">
        <label class="field-name" for="reason">
          Answer
          {needsReason && (
            <span class="needed" aria-hidden="true">
              needed
            </span>
          )}
          <Key of="reason" />
        </label>
        <textarea
          id="reason"
          name="reason"
          rows={4}
          maxLength={4000}
          value={draft.reason}
          aria-required={needsReason}
          aria-invalid={reasonMissing}
          aria-keyshortcuts="r"
          aria-describedby="reason-hint reason-problem"
          onInput={(event) => onDraft({ reason: event.currentTarget.value })}
        />
        <span class="field-hint" id="reason-hint">
          Its reporters read it in the EHR. Name no patient.
        </span>
        <p class="problem" id="reason-problem" role="alert">
          {reasonMissing && problem}
        </p>
      </div>
      <label class="field">
        <span class="field-name">
          Kind of failure <Key of="classification" />
        </span>
        <select
          name="classification"
          value={draft.classification ?? ""}
          aria-keyshortcuts="l"
          onChange={(event) => onDraft({ classification: (event.currentTarget.value || null) as Classification | null })}
        >
          <option value="">Not yet named</option>
          {classifications.map((name) => (
            <option key={name} value={name}>
              {classificationNames[name]}
            </option>
          ))}
        </select>
      </label>
      <div class="field-row">
        <label class="field">
          <span class="field-name">
            Owner <Key of="owner" />
          </span>
          <input
            type="text"
            name="owner"
            maxLength={120}
            autocomplete="off"
            value={draft.owner}
            aria-keyshortcuts="a"
            onInput={(event) => onDraft({ owner: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field-name">Due</span>
          <input type="date" name="due" value={draft.due} onInput={(event) => onDraft({ due: event.currentTarget.value })} />
        </label>
      </div>
      <p class="problem" role="alert">
        {!reasonMissing && problem}
      </p>
      <button type="submit" class="button button-main" aria-disabled={busy} aria-keyshortcuts="Control+Enter">
        Decide
        <Key of="decide" />
      </button>
    </form>
  );
}
