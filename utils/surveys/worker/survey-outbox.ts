import type { SurveyAnswer } from "../../protocol/survey.ts";

const storageKey = "surveyAnswers";
/** An answer waits up to so long, by chance, so that when it comes says nothing of who was at work; milliseconds. */
const longestWait = 4 * 3_600_000;

interface WaitingAnswer {
  /** Random, so that it is counted once. */
  id: string;
  packId: string;
  surveyId: string;
  answer: SurveyAnswer;
  dueAt: number;
}

async function waiting(): Promise<WaitingAnswer[]> {
  return ((await chrome.storage.local.get(storageKey))[storageKey] as WaitingAnswer[] | undefined) ?? [];
}

let writing: Promise<unknown> = Promise.resolve();

async function change(changed: (before: WaitingAnswer[]) => WaitingAnswer[]): Promise<void> {
  const turn = writing.then(async () => await chrome.storage.local.set({ [storageKey]: changed(await waiting()) }));
  writing = turn.catch(() => undefined);
  await turn;
}

/** Answers to surveys on their way to the backlog. With none of them goes who has answered. */
export const surveyOutbox = {
  async add(packId: string, surveyId: string, answer: SurveyAnswer): Promise<void> {
    const dueAt = Date.now() + Math.random() * longestWait;
    await change((before) => [...before, { id: crypto.randomUUID(), packId, surveyId, answer, dueAt }]);
  },

  /** Sends what is due. What the backlog does not take (the survey is there no more) is dropped; without a network all of it stays. */
  async send(backlogOrigin: string): Promise<void> {
    const due = (await waiting()).filter(({ dueAt }) => dueAt <= Date.now());
    for (const { id, packId, surveyId, answer } of due) {
      const response = await fetch(`${backlogOrigin}/v1/surveys/${packId}/${surveyId}/answers/${id}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(answer),
        ...{ credentials: "omit" as const, redirect: "error" as const },
        signal: AbortSignal.timeout(15_000),
      }).catch(() => null);
      if (response && (response.ok || (response.status >= 400 && response.status < 500 && response.status !== 429)))
        await change((before) => before.filter((each) => each.id !== id));
    }
  },
};
