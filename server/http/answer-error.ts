import type { Context } from "hono";
import { ProblemError } from "./problem-error.ts";

/** Turns whatever was thrown into problem details. What was not foreseen is logged here and told to nobody. */
export function answerError(error: Error, context: Context): Response {
  if (error instanceof ProblemError) return problemResponse(error);
  console.error(`${context.req.method} ${context.req.routePath ?? ""} failed:`, describe(error));
  return problemResponse(
    new ProblemError(
      "internal",
      "Something failed that was not foreseen. Nothing was changed; try again, and tell whoever runs the server.",
    ),
  );
}

export function problemResponse(error: ProblemError): Response {
  const headers: Record<string, string> = { "Content-Type": "application/problem+json", "Cache-Control": "no-store" };
  // The rest of an oversized body is not read: the connection cannot be used again.
  if (error.code === "too-large") headers.Connection = "close";
  return new Response(JSON.stringify(error.toProblem()), { status: error.status, headers });
}

/** Messages of the database may quote values: of those only code and place are written down. */
function describe(error: Error & { code?: string; table_name?: string }): string {
  if (error.name === "PostgresError")
    return `database error ${error.code} at ${error.table_name ?? "?"}\n${error.stack?.split("\n").slice(1).join("\n")}`;
  return error.stack ?? String(error);
}
