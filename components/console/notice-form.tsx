import { useEffect, useRef } from "preact/hooks";
import { mostDays, type NoticeBoard, type NoticeDraft, type NoticeKind } from "../../utils/protocol/notice.ts";
import { noticeGroups, noticeWords } from "../shared/notice-words.ts";

export interface NoticeFormProps {
  profiles: NoticeBoard["profiles"];
  draft: NoticeDraft;
  /** A notice that stands is being changed. */
  isChange: boolean;
  /** How often a notice was put into the form: each time the focus goes there. */
  turn: number;
  busy: boolean;
  problem: string | null;
  /** First and last day that a notice may stand until, `YYYY-MM-DD`. */
  days: { first: string; last: string };
  onDraft: (change: Partial<NoticeDraft>) => void;
  onWrite: () => void;
  /** Begins a new one instead of changing one. */
  onNew: () => void;
}

/** The form of a notice. */
export function NoticeForm({ profiles, draft, isChange, turn, busy, problem, days, onDraft, onWrite, onNew }: NoticeFormProps) {
  const title = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (turn > 0) title.current?.focus();
  }, [turn]);
  const views = profiles.find(({ id }) => id === draft.profileId)?.views ?? [];
  return (
    <form
      class="decision-form notice-form"
      aria-label={isChange ? "Change a notice" : "Write a notice"}
      onSubmit={(event) => {
        event.preventDefault();
        onWrite();
      }}
    >
      <h2>{isChange ? "Change it" : "Write a notice"}</h2>
      <label class="field">
        <span class="field-name">What is told</span>
        <select name="kind" value={draft.kind} onChange={(event) => onDraft({ kind: event.currentTarget.value as NoticeKind })}>
          {noticeGroups.map(({ kind }) => (
            <option key={kind} value={kind}>
              {noticeWords[kind]}
            </option>
          ))}
        </select>
      </label>
      <div class="field-row">
        {profiles.length > 1 && (
          <label class="field">
            <span class="field-name">EHR</span>
            <select
              name="profile"
              value={draft.profileId}
              onChange={(event) => onDraft({ profileId: event.currentTarget.value, viewId: null })}
            >
              {profiles.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          <span class="field-name">Screen</span>
          <select
            name="view"
            value={draft.viewId ?? ""}
            onChange={(event) => onDraft({ viewId: event.currentTarget.value || null })}
          >
            <option value="">Everywhere</option>
            {views.map((view) => (
              <option key={view.id} value={view.id}>
                {view.title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="field">
        <span class="field-name">In a few words</span>
        <input
          ref={title}
          type="text"
          name="title"
          required
          maxLength={120}
          autocomplete="off"
          value={draft.title}
          onInput={(event) => onDraft({ title: event.currentTarget.value })}
        />
      </label>
      <div class="field">
        <label class="field-name" for="notice-text">
          What happens, and what to do instead
        </label>
        <textarea
          id="notice-text"
          name="text"
          rows={5}
          required
          maxLength={2000}
          value={draft.text}
          aria-describedby="notice-hint"
          onInput={(event) => onDraft({ text: event.currentTarget.value })}
        />
        <span class="field-hint" id="notice-hint">
          Everybody reads it in the EHR. Name no patient. Lists, **bold** and https links are fine.
        </span>
      </div>
      <div class="field-row">
        <label class="field">
          <span class="field-name">Who answers for it</span>
          <input
            type="text"
            name="owner"
            required
            maxLength={120}
            autocomplete="off"
            value={draft.owner}
            onInput={(event) => onDraft({ owner: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field-name">Until</span>
          <input
            type="date"
            name="until"
            required
            min={days.first}
            max={days.last}
            value={draft.until}
            onInput={(event) => onDraft({ until: event.currentTarget.value })}
          />
          <span class="field-hint">At most {mostDays} days; it can be renewed.</span>
        </label>
        <label class="field">
          <span class="field-name">Case</span>
          <input
            type="number"
            name="case"
            min={1}
            value={draft.caseNumber ?? ""}
            onInput={({ currentTarget: { value } }) => onDraft({ caseNumber: value === "" ? null : Number(value) })}
          />
        </label>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      <div class="standing-actions">
        <button type="submit" class="button button-main" aria-disabled={busy}>
          {isChange ? "Tell the change" : "Tell everybody"}
        </button>
        {isChange && (
          <button type="button" class="button" onClick={onNew}>
            Write another one
          </button>
        )}
      </div>
    </form>
  );
}
