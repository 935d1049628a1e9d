import { createHash } from "node:crypto";
import type { Rejected } from "../../../utils/scene/build-vocabulary.ts";
import { textShape, withoutNumbers } from "../../../utils/scene/text-shape.ts";

export interface RejectedEntry {
  rule: Rejected["rule"];
  kind: Rejected["kind"];
  /** First 16 hexadecimal digits of SHA-256: who suspects a text can look whether it was rejected. */
  hash: string;
  shape: string;
  /** Views and places where it stood. */
  count: number;
}

const hashLength = 16;

/** What was rejected, without its text: hash, shape and rule, sorted. Numbers do not count, so that another day gives the same list. */
export function rejectedList(rejected: readonly Rejected[]): RejectedEntry[] {
  const entries = new Map<string, RejectedEntry>();
  for (const { rule, kind, text } of rejected) {
    const said = kind === "label" ? withoutNumbers(text) : text;
    const hash = createHash("sha256").update(said).digest("hex").slice(0, hashLength);
    const key = `${rule}|${kind}|${hash}`;
    const entry = entries.get(key) ?? { rule, kind, hash, shape: kind === "label" ? textShape(text) : kind, count: 0 };
    entries.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}
