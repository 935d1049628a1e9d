import * as z from "zod/mini";
import type { OutboxStore } from "../../outbox/worker/outbox-store.ts";
import { installHeader } from "../../protocol/envelope.ts";
import { type ReportChange, syncResponse } from "../../protocol/sync.ts";

const storageKey = "answers";

interface AnswerCache {
  cursor: string | null;
  changes: Record<string, ReportChange>;
}

export interface Answers {
  /** Fetches what became of this install's reports. The texts stay in memory (`storage.session`), never on the disk. */
  refresh(): Promise<{ changed: boolean; reachable: boolean }>;
  all(): Promise<Record<string, ReportChange>>;
}

/** Answers to this install's reports, from the backlog. */
export function answers(backlogOrigin: string, install: string, store: OutboxStore): Answers {
  let running: Promise<{ changed: boolean; reachable: boolean }> | null = null;

  const load = async (): Promise<AnswerCache> =>
    ((await chrome.storage.session.get(storageKey))[storageKey] as AnswerCache | undefined) ?? { cursor: null, changes: {} };

  const fetchChanges = async () => {
    let changed = false;
    try {
      for (let more = true; more; ) {
        const cache = await load();
        const response = await fetch(`${backlogOrigin}/v1/sync`, {
          method: "POST",
          headers: { "Content-Type": "application/json", [installHeader]: install },
          body: JSON.stringify({ cursor: cache.cursor }),
          credentials: "omit",
          redirect: "error",
          signal: AbortSignal.timeout(15_000),
        });
        if (!response.ok) return { changed, reachable: true };
        const answer = z.parse(syncResponse, await response.json());
        for (const change of answer.changes) {
          changed = (await noteChange(store, change, cache.changes[change.reportId])) || changed;
          cache.changes[change.reportId] = change;
        }
        await chrome.storage.session.set({ [storageKey]: { cursor: answer.cursor, changes: cache.changes } });
        more = answer.more;
      }
      return { changed, reachable: true };
    } catch {
      return { changed, reachable: false };
    }
  };

  return {
    async refresh() {
      running ??= fetchChanges().finally(() => {
        running = null;
      });
      return await running;
    },
    all: async () => (await load()).changes,
  };
}

/** Marks the report's entry as having a new answer; on the first sync after a restart an answer that was read stays read. */
async function noteChange(store: OutboxStore, change: ReportChange, before: ReportChange | undefined): Promise<boolean> {
  const entry = await store.entry(change.reportId);
  if (!entry) return false;
  const stateIsNew = entry.caseState !== change.state;
  const textIsNew = before !== undefined && JSON.stringify(before.answer) !== JSON.stringify(change.answer);
  const unread = change.answer !== null && (stateIsNew || textIsNew);
  await store.changeEntry(change.reportId, {
    caseNumber: change.caseNumber,
    caseState: change.state,
    ...(unread ? { answerSeen: false } : {}),
  });
  return stateIsNew || textIsNew || before === undefined;
}
