import { applyEdits, modify } from "jsonc-parser";
import type { AnchorFinding } from "./anchors-in-ehr.ts";

/** The pack's text with what the found elements are like; all else in it stays as it was written. */
export function withFingerprints(text: string, findings: readonly AnchorFinding[]): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: "\n" };
  return findings.reduce((written, { anchor, fingerprint }) => {
    if (fingerprint === null) return written;
    const path = ["contributes", "anchors", anchor, "fingerprint"];
    return applyEdits(written, modify(written, path, fingerprint, { formattingOptions }));
  }, text);
}
