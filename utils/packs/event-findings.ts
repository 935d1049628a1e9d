import { eventArgumentOffset } from "./completion-event.ts";
import type { Contribution } from "./contributions-of.ts";
import type { Finding } from "./finding.ts";
import { type PackIds, undeclaredAnchor, unknownId, whenFindings } from "./reference-findings.ts";

/** Says of a completion event that it can never come: no such anchor or command, or a when clause that is not sound. */
export function eventFindings(
  { text, path }: Contribution["events"][number],
  anchors: readonly string[],
  ids: PackIds,
): Finding[] {
  const offset = eventArgumentOffset(text);
  const argument = text.slice(offset);
  if (text.startsWith("onContext:")) return whenFindings(argument, path, ids, offset);
  if (text.startsWith("onCommand:")) return unknownId("command", argument, ids, path, offset);
  if (text.startsWith("onClick:") || text.startsWith("onInput:")) return undeclaredAnchor(argument, path, anchors, offset);
  return [];
}
