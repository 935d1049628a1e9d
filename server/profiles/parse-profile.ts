import { createHash } from "node:crypto";
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type EhrProfile, ehrProfile } from "../../utils/protocol/profile.ts";

export type ParsedProfile = { ok: true; profile: EhrProfile; sha256: string } | { ok: false; reasons: string[] };

const mostReasons = 10;

/** Parses an EHR profile; what is wrong is said as `file:line:column: reason`. */
export function parseProfile(text: string, fileName: string): ParsedProfile {
  const syntax: ParseError[] = [];
  const tree = parseTree(text, syntax, { disallowComments: true, allowTrailingComma: false });
  if (!tree || syntax.length > 0) {
    const reasons = syntax.map(({ error, offset }) => `${place(fileName, text, offset)}: ${printParseErrorCode(error)}`);
    return { ok: false, reasons: reasons.length > 0 ? reasons : [`${fileName}:1:1: the file is empty`] };
  }
  const parsed = ehrProfile.safeParse(JSON.parse(text));
  if (parsed.success) return { ok: true, profile: parsed.data, sha256: createHash("sha256").update(text).digest("hex") };
  const reasons = parsed.error.issues
    .slice(0, mostReasons)
    .map(
      (issue) =>
        `${place(fileName, text, offsetOf(tree, issue.path))}: ${issue.path.join(".") || "the profile"}: ${issue.message}`,
    );
  return { ok: false, reasons };
}

/** Where the value at a path stands; where it is missing, its nearest parent. */
function offsetOf(tree: Node, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return node.offset;
  }
  return tree.offset;
}

function place(fileName: string, text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${fileName}:${before.split("\n").length}:${offset - before.lastIndexOf("\n")}`;
}
