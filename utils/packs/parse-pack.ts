import { findNodeAtLocation, type Node } from "jsonc-parser";
import { type Pack, pack as packSchema } from "../protocol/pack.ts";
import type { EhrProfile } from "../protocol/profile.ts";
import { contributionFindings } from "./contribution-findings.ts";
import type { Finding } from "./finding.ts";
import type { PackError } from "./pack-error.ts";
import { profileFindings } from "./profile-findings.ts";
import { readJson } from "./read-json.ts";
import { schemaFindings } from "./schema-findings.ts";
import { offsetWithin, sourcePlace } from "./source-place.ts";
import { stringFindings } from "./string-findings.ts";

export type { PackError } from "./pack-error.ts";
export type ParsedPack = { ok: true; pack: Pack } | { ok: false; errors: PackError[] };

/**
 * Reads a pack's file and checks all that can be checked before it is used. Never throws.
 *
 * @param fileName as it is to stand in errors.
 * @param profile checks that every id exists in this EHR profile, and that the pack is for it.
 * @param today `YYYY-MM-DD`: tips past their day are errors. Given when a pack is published, not when one that was published is
 *   read again: there, expired tips are left out (compile-pack.ts) and the rest stays useful.
 */
export function parsePack(text: string, fileName: string, profile?: EhrProfile, today?: string): ParsedPack {
  const json = readJson(text);
  if (!json.ok) {
    const errors = json.problems.map(({ offset, message }) => ({ file: fileName, ...sourcePlace(text, offset), message }));
    return { ok: false, errors };
  }

  const parsed = packSchema.safeParse(json.value);
  const findings = parsed.success
    ? [
        ...contributionFindings(parsed.data, today),
        ...stringFindings(parsed.data),
        ...(profile ? profileFindings(parsed.data, profile) : []),
      ]
    : schemaFindings(parsed.error.issues);
  if (parsed.success && findings.length === 0) return { ok: true, pack: parsed.data };
  return { ok: false, errors: errorsAt(text, fileName, findings) };
}

/** Looks up where findings stand in a file that is JSON. @returns them in the file's order. */
export function errorsAt(text: string, fileName: string, findings: readonly Finding[]): PackError[] {
  const json = readJson(text);
  if (!json.ok) return [];
  return findings
    .map((finding) => ({
      file: fileName,
      ...sourcePlace(text, offsetOf(text, json.root, finding)),
      message: finding.message,
    }))
    .sort((left, right) => left.line - right.line || left.column - right.column);
}

/** Where a finding stands in the file: at the value of its path, or where that is missing, at the object that lacks it. */
function offsetOf(text: string, root: Node, { path, atKey, within }: Finding): number {
  let node = findNodeAtLocation(root, [...path]);
  for (let length = path.length - 1; !node && length >= 0; length -= 1) node = findNodeAtLocation(root, path.slice(0, length));
  if (!node) return 0;
  if (within !== undefined && node.type === "string") return offsetWithin(text, node, within);
  const key = atKey && node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
  return (key ?? node).offset;
}
