import type * as z from "zod/mini";
import type { Finding } from "./finding.ts";

type Issue = z.core.$ZodIssue;

/** Says in words what a schema did not accept, each at the path of the value it is about. */
export function schemaFindings(issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => findingsOf(issue));
}

function findingsOf(issue: Issue): Finding[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message: `"${key}" is not known here.` }));
  }
  if (issue.code === "invalid_key") return [{ path, atKey: true, message: `"${String(path.at(-1))}" is not a valid name here.` }];
  if (issue.code === "invalid_union") return unionFindings(issue, path);
  return [{ path, message: messageOf(issue) }];
}

/** The form that fits best explains itself; if none comes close, all are named. */
function unionFindings(issue: Extract<Issue, { code: "invalid_union" }>, path: Finding["path"]): Finding[] {
  const [best] = [...issue.errors].sort((left, right) => left.length - right.length);
  if (!best || best.length > 1) return [{ path, message: "This fits none of the allowed forms." }];
  return schemaFindings(best).map((finding) => ({ ...finding, path: [...path, ...finding.path] }));
}

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `A value of type ${issue.expected} is needed here.`;
    case "invalid_value":
      return `Allowed here: ${issue.values.map((value) => JSON.stringify(value)).join(", ")}.`;
    case "too_big":
      return `At most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}.`;
    case "too_small":
      return issue.origin === "number" ? `At least ${issue.minimum}.` : "This may not be empty.";
    case "invalid_format":
      return formatHints.find(([pattern]) => issue.pattern?.startsWith(pattern))?.[1] ?? "This is not written as it must be.";
    default:
      return "This is not valid here.";
  }
}

/** Start of the pattern in utils/protocol → how the value is written. */
const formatHints: ReadonlyArray<[string, string]> = [
  ["/^[a-z0-9]+(?:[.-]", "An id has lower-case words joined by . or -."],
  ["/^\\d{1,6}", "A version is written 1.2.3."],
  ["/^\\^?\\d+", "A range is written ^1.2.3 or 1.2.3."],
  ["/^\\d{4}-", "A day is written 2026-11-30."],
];
