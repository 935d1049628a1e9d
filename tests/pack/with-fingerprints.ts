import type { AnchorFinding } from "./anchors-in-ehr.ts";
import { withMember } from "./with-member.ts";

/** The pack's text with what the found elements are like; all else in it stays as it was written. */
export function withFingerprints(text: string, findings: readonly AnchorFinding[]): string {
  return findings.reduce(
    (written, { anchor, fingerprint }) =>
      fingerprint === null ? written : withMember(written, ["contributes", "anchors", anchor, "fingerprint"], fingerprint),
    text,
  );
}
