import type { Context } from "hono";
import { installHeader } from "../../utils/protocol/envelope.ts";
import { randomId } from "../../utils/protocol/ids.ts";
import { parseInput } from "./parse-input.ts";
import { ProblemError } from "./problem-error.ts";

/** Id of the install that asks. @throws `install-missing` (401) when the header is missing, `bad-request` when it is no id. */
export function requireInstall(context: Context): string {
  const value = context.req.header(installHeader);
  if (value === undefined) {
    throw new ProblemError(
      "install-missing",
      `The header ${installHeader} is missing, so nobody could be answered. Nothing was kept.`,
    );
  }
  return parseInput(randomId, value, `The header ${installHeader}`);
}
