import { eligibleOf } from "../guidance/eligibility.ts";
import type { CompiledSurvey } from "../packs/compiled-pack.ts";
import type { WhenKeys } from "../when/when-expression.ts";

const day = 86_400_000;

/** When a person was asked what: by survey, milliseconds since the epoch. */
export type AskedSurveys = Readonly<Record<string, number>>;

export interface SurveySituation {
  keys: WhenKeys;
  /** `YYYY-MM-DD` */
  today: string;
  now: number;
  /** What stands for the person on this device; `null`: nobody is known, and nobody is asked. */
  personKey: string | null;
  asked: AskedSurveys;
}

/**
 * The question that a person may be asked now, if any: one for them, of whose sample they are, and none within the quiet days of the
 * question before.
 */
export function surveyFor(
  surveys: readonly CompiledSurvey[],
  { keys, today, now, personKey, asked }: SurveySituation,
): CompiledSurvey | null {
  if (personKey === null) return null;
  const last = Math.max(0, ...Object.values(asked));
  const isDue = ({ quietDays }: CompiledSurvey) => last === 0 || now - last >= quietDays * day;
  const isAsked = ({ id, sample }: CompiledSurvey) => shareOf(`${personKey} ${id}`) < sample;
  return eligibleOf(surveys, { keys, today }).find((survey) => isDue(survey) && isAsked(survey)) ?? null;
}

/** The same number from 0 to 1 for the same text, spread evenly (FNV-1a, 32 bits, and a final mix). */
function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
