import type { EhrProfile, Vocabulary } from "../../../utils/protocol/profile.ts";

/** Reports name the profile version that their ids are of, so a changed vocabulary is another version; the first one is not a change. */
export function nextVersion({ version, vocabulary }: EhrProfile, learned: Vocabulary): string {
  const changed = JSON.stringify(learned) !== JSON.stringify(vocabulary);
  if (!changed || vocabulary.labels.length === 0) return version;
  return version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
}
