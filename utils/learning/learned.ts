/** What a person has learned, and when it comes up again. */
export interface Learned {
  /** When it was done last, milliseconds since the epoch. */
  doneAt: number;
  /** How often it was done again when it had come up again. */
  stage: number;
  /** When it reached that stage; milliseconds since the epoch. */
  stageAt: number;
}

/**
 * Days after which something learned comes up again, each counted from the time before: what is recalled after growing pauses stays (spaced
 * practice; docs/design/tip-packs.md).
 */
export const pauses = [1, 7, 30] as const;

const dayLength = 86_400_000;

/** The person has done it, for the first time or again. Done before it comes up again it counts, and the pause goes on. */
export function afterDone(before: Learned | undefined, now: number): Learned {
  if (!before) return { doneAt: now, stage: 0, stageAt: now };
  const isUp = isUpAgain(before, now);
  return { doneAt: now, stage: isUp ? before.stage + 1 : before.stage, stageAt: isUp ? now : before.stageAt };
}

/** Whether something learned is to be done again now. What was recalled after the last pause stays done. */
export function isUpAgain({ stage, stageAt }: Learned, now: number): boolean {
  const pause = pauses[stage];
  return pause !== undefined && now >= stageAt + pause * dayLength;
}
