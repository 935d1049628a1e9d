import { applyEdits, modify } from "jsonc-parser";

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: "\n" };

/** A pack's text with something put at a path; all else stays as it was written. */
export function withMember(text: string, path: readonly string[], value: unknown): string {
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }));
}
