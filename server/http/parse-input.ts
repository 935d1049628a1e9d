import type * as z from "zod/mini";
import { ProblemError } from "./problem-error.ts";

/**
 * Parses what came in by its schema.
 * @throws `unknown-field` or `bad-request` that names the places, never the values.
 */
export function parseInput<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues;
  const unknown = issues.every((issue) => issue.code === "unrecognized_keys");
  const errors = issues.slice(0, 20).map((issue) => ({ path: pathText(issue.path), message: meaning(issue) }));
  const places = errors.map(({ path }) => path || "its top level").join(", ");
  throw new ProblemError(
    unknown ? "unknown-field" : "bad-request",
    `${what} does not fit the protocol at ${places}. Nothing was kept; the sender needs to be corrected or updated.`,
    errors,
  );
}

/** `context.trail[0].labelId` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index ? "." : ""}${String(step)}`)).join("");
}

function meaning(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return "has a member that the protocol does not know";
    case "invalid_type":
      return `must be ${issue.expected}`;
    case "too_big":
      return `must be at most ${issue.maximum}`;
    case "too_small":
      return `must be at least ${issue.minimum}`;
    case "invalid_format":
      return "does not have the form that the protocol asks for";
    default:
      return "is not one of the allowed values";
  }
}
