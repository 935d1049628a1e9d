import { createHash } from "node:crypto";

/** The same UUID for the same words in every run: for entries of the dictionary that have no well-known UUID. */
export function stableUuid(...words: string[]): string {
  const hex = createHash("sha256").update(words.join("\n")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
