import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { Finding } from "../../../utils/packs/finding.ts";
import { readJson } from "../../../utils/packs/read-json.ts";
import { schemaFindings } from "../../../utils/packs/schema-findings.ts";
import { sourcePlace } from "../../../utils/packs/source-place.ts";
import { type PracticeFile, practiceFile } from "../../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import { PracticeError } from "./practice-error.ts";
import { practiceFindings } from "./practice-findings.ts";

/**
 * Reads a practice file and checks it against its profile.
 * @throws PracticeError with `file:line:column: reason`, one a line.
 */
export function readPractice(text: string, fileName: string, profile: EhrProfile): PracticeFile {
  const refuse = (problems: { offset: number; message: string }[]) => {
    const lines = problems.map(({ offset, message }) => {
      const { line, column } = sourcePlace(text, offset);
      return `${fileName}:${line}:${column}: ${message}`;
    });
    return new PracticeError(lines.join("\n"));
  };
  const json = readJson(text);
  if (!json.ok) throw refuse(json.problems);
  const parsed = practiceFile.safeParse(json.value);
  const findings = parsed.success ? practiceFindings(parsed.data, profile) : schemaFindings(parsed.error.issues);
  if (parsed.success && findings.length === 0) return parsed.data;
  throw refuse(findings.map((finding) => ({ offset: offsetOf(json.root, finding), message: finding.message })));
}

/** Where a finding stands: at its value, or where that is missing, at the nearest object around it. */
function offsetOf(root: Node, { path, atKey }: Finding): number {
  let node: Node | undefined;
  for (let length = path.length; !node && length >= 0; length -= 1) node = findNodeAtLocation(root, path.slice(0, length));
  const key = atKey && node?.parent?.type === "property" ? node.parent.children?.[0] : undefined;
  return (key ?? node ?? root).offset;
}
