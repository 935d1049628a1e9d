import type { Candidate } from "./candidates.ts";
import { fingerprint } from "./fingerprint.ts";

/** Gives each group an id; the one that stands in most places has the plain name, the others a number. */
export function withIds<Value>(groups: readonly Candidate<Value>[][], nameOf: (first: Candidate<Value>) => string) {
  const byPlaces = [...groups].sort((one, other) => other.length - one.length);
  const used = new Map<string, number>();
  const named = byPlaces.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const name = nameOf(first);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return [{ id: count === 1 ? name : `${name}.${count}`, first, group }];
  });
  return named.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A text as part of an id. */
export function slug(text: string): string {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 48)
    .replace(/-$/, "");
  return words === "" ? fingerprint(text).slice(0, 8) : words;
}
