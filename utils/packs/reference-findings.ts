import { scenarioOfKey, tipOfKey, walkthroughOfKey } from "../when/declared-keys.ts";
import { keysOf } from "../when/keys-of.ts";
import { nearestName } from "../when/nearest-name.ts";
import { parseWhen } from "../when/parse-when.ts";
import type { Finding } from "./finding.ts";

/** Ids that a pack's when clauses may speak of. */
export interface PackIds {
  tips: readonly string[];
  walkthroughs: readonly string[];
  scenarios: readonly string[];
  commands: readonly string[];
}

/** Says that a name is none of a pack's anchors. */
export function undeclaredAnchor(name: string, path: Finding["path"], anchors: readonly string[], within?: number): Finding[] {
  if (anchors.includes(name)) return [];
  const message = `No anchor "${name}" is declared.${meant(name, anchors)}`;
  return [{ path, message, ...(within === undefined ? {} : { within }) }];
}

/** What is wrong with a when clause. @param start characters before it in the string at that path. */
export function whenFindings(when: string, path: Finding["path"], ids: PackIds, start = 0): Finding[] {
  const parsed = parseWhen(when);
  if (!parsed.ok) {
    return parsed.errors.map(({ offset, message, hint }) => ({
      path,
      within: start + offset,
      message: hint ? `${message} ${hint}` : message,
    }));
  }
  return keysOf(parsed.expression).flatMap((key) => {
    const within = start + when.indexOf(key);
    return [
      ...unknownId("tip", tipOfKey(key), ids, path, within),
      ...unknownId("walkthrough", walkthroughOfKey(key), ids, path, within),
      ...unknownId("scenario", scenarioOfKey(key), ids, path, within),
    ];
  });
}

/** Says that a pack has no contribution of that kind and id. @param id `null`: none is named. */
export function unknownId(
  kind: "tip" | "walkthrough" | "scenario" | "command",
  id: string | null,
  ids: PackIds,
  path: Finding["path"],
  within?: number,
): Finding[] {
  const known = ids[`${kind}s`];
  if (id === null || known.includes(id)) return [];
  return [{ path, message: `This pack has no ${kind} "${id}".${meant(id, known)}`, ...(within === undefined ? {} : { within }) }];
}

function meant(wrong: string, names: readonly string[]): string {
  const name = nearestName(wrong, names);
  return name ? ` Did you mean ${name}?` : "";
}
