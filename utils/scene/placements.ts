import type { Placement } from "../protocol/profile.ts";
import { addTo } from "./add-to.ts";
import type { Candidate } from "./candidates.ts";

/** Where a group of candidates stands: each place with its views, `*` where it is all of them. */
export function placementsOf(group: readonly Candidate<unknown>[], views: readonly string[]): Placement[] {
  const byPlace = new Map<string, Set<string>>();
  for (const { place, view } of group) addTo(byPlace, place, view);
  return [...byPlace]
    .map(([place, where]) => ({ views: where.size === views.length && views.length > 2 ? ["*"] : [...where].sort(), place }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}
