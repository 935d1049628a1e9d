import { afterDone, type Learned } from "../../learning/learned.ts";
import type { MissedRun } from "../../learning/missed-run.ts";
import type { AskedSurveys } from "../../surveys/survey-for.ts";
import type { TipProgress } from "../page-state.ts";
import { type Shift, shiftAt } from "../shift.ts";

/** What one person has read and put away, and whether they asked for quiet. Kept by the hash that stands for the person. */
export interface PersonalProgress {
  tips: Record<string, TipProgress>;
  /** By walkthrough that was finished, and scenario that was passed without guidance. */
  learned: Record<string, Learned>;
  /** By scenario: how the last run without guidance ended, as long as none was passed since. */
  missed: Record<string, MissedRun>;
  /** When they were asked which survey. */
  asked: AskedSurveys;
  /** Days on which notices were written, by those that this person has had on screen. */
  notices: Record<string, string>;
  shift: Shift;
  /** When they asked for quiet in their shift, were asked whether to report, and saw a tip open by itself; milliseconds since the epoch, 0: never. */
  quietAt: number;
  offeredAt: number;
  pushedAt: number;
}

/** That somebody is active is written down no more often, milliseconds. */
const activityStep = 5 * 60_000;

const keyOf = (personKey: string) => `progress:${personKey}`;
const none: PersonalProgress = {
  tips: {},
  learned: {},
  missed: {},
  asked: {},
  notices: {},
  shift: { startedAt: 0, activeAt: 0 },
  quietAt: 0,
  offeredAt: 0,
  pushedAt: 0,
};

async function read(personKey: string | null): Promise<PersonalProgress> {
  if (personKey === null) return none;
  const key = keyOf(personKey);
  return { ...none, ...((await chrome.storage.local.get(key))[key] as PersonalProgress | undefined) };
}

let writing: Promise<unknown> = Promise.resolve();

/** One change after the other, so that two tabs do not undo each other's. An unknown person's progress is not kept. */
async function change(personKey: string | null, changed: (before: PersonalProgress) => PersonalProgress): Promise<void> {
  if (personKey === null) return;
  const turn = writing.then(async () => {
    await chrome.storage.local.set({ [keyOf(personKey)]: changed(await read(personKey)) });
  });
  writing = turn.catch(() => undefined);
  await turn;
}

const tipOf = (progress: PersonalProgress, tipId: string): TipProgress => progress.tips[tipId] ?? { seen: false, dismissals: 0 };

export const progressStore = {
  read,
  async seen(personKey: string | null, tipId: string): Promise<void> {
    await change(personKey, (before) => ({
      ...before,
      tips: { ...before.tips, [tipId]: { ...tipOf(before, tipId), seen: true } },
    }));
  },
  async dismissed(personKey: string | null, tipId: string): Promise<void> {
    await change(personKey, (before) => {
      const tip = tipOf(before, tipId);
      return { ...before, tips: { ...before.tips, [tipId]: { seen: true, dismissals: tip.dismissals + 1 } } };
    });
  },
  /** A walkthrough was finished, or a scenario passed. */
  async finished(personKey: string | null, lessonId: string): Promise<void> {
    await change(personKey, (before) => {
      const { [lessonId]: _passedNow, ...missed } = before.missed;
      const learned = { ...before.learned, [lessonId]: afterDone(before.learned[lessonId], Date.now()) };
      return { ...before, learned, missed };
    });
  },
  async missed(personKey: string | null, scenarioId: string, missed: readonly string[]): Promise<void> {
    await change(personKey, (before) => ({ ...before, missed: { ...before.missed, [scenarioId]: { at: Date.now(), missed } } }));
  },
  async quiet(personKey: string | null, quiet: boolean): Promise<void> {
    await change(personKey, (before) => ({ ...before, quietAt: quiet ? Date.now() : 0 }));
  },
  /** The person does something in the EHR; after some idle hours that begins their next shift. */
  async active(personKey: string | null): Promise<void> {
    const { shift } = await read(personKey);
    if (Date.now() - shift.activeAt < activityStep) return;
    await change(personKey, (before) => ({ ...before, shift: shiftAt(before.shift, Date.now()) }));
  },
  async pushed(personKey: string | null): Promise<void> {
    await change(personKey, (before) => ({ ...before, pushedAt: Date.now() }));
  },
  async asked(personKey: string | null, surveyId: string): Promise<void> {
    await change(personKey, (before) => ({ ...before, asked: { ...before.asked, [surveyId]: Date.now() } }));
  },
  /** A notice was on screen. One that was changed since is news again. @param day when it was written. */
  async noticeSeen(personKey: string | null, noticeId: string, day: string): Promise<void> {
    await change(personKey, (before) => ({ ...before, notices: { ...before.notices, [noticeId]: day } }));
  },
  async offered(personKey: string | null): Promise<void> {
    await change(personKey, (before) => ({ ...before, offeredAt: Date.now() }));
  },
};
