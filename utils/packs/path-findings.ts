import type { Command, Path } from "../protocol/pack.ts";
import type { Finding } from "./finding.ts";
import { type PackIds, unknownId } from "./reference-findings.ts";

/** What is wrong with a path: items that the pack does not have, or has twice. */
export function pathFindings({ items }: Path, path: Finding["path"], ids: PackIds): Finding[] {
  return items.flatMap((item, index) => {
    const [kind, id] =
      "walkthrough" in item ? (["walkthrough", item.walkthrough] as const) : (["scenario", item.scenario] as const);
    const at = [...path, "items", index, kind];
    const first = items.findIndex((other) => ("walkthrough" in other ? other.walkthrough : other.scenario) === id);
    return [
      ...unknownId(kind, id, ids, at),
      ...(first === index ? [] : [{ path: at, message: `"${id}" stands in this path already.` }]),
    ];
  });
}

/** What is wrong with a command: it leads to what the pack does not have. */
export function commandFindings({ run }: Command, path: Finding["path"], ids: PackIds): Finding[] {
  if ("startWalkthrough" in run) return unknownId("walkthrough", run.startWalkthrough, ids, [...path, "run", "startWalkthrough"]);
  return "showTip" in run ? unknownId("tip", run.showTip, ids, [...path, "run", "showTip"]) : [];
}
