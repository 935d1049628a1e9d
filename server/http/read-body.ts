import type { Context } from "hono";
import { ProblemError } from "./problem-error.ts";

/** Reads a body of at most so many bytes; more is refused as soon as it is known. */
export async function readBody(context: Context, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = Number(context.req.header("Content-Length") ?? 0);
  if (declared > maximum) throw tooLarge(maximum);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  for await (const chunk of context.req.raw.body ?? []) {
    total += chunk.byteLength;
    if (total > maximum) throw tooLarge(maximum);
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(Buffer.concat(chunks, total));
}

const maximumJsonBytes = 64 * 1024;

/** Reads a small JSON body. */
export async function readJson(context: Context): Promise<unknown> {
  const bytes = await readBody(context, maximumJsonBytes);
  return parseJson(bytes, "The request");
}

/** UTF-8 JSON; the message of a syntax error quotes the text, so it is not passed on. */
export function parseJson(bytes: Uint8Array, what: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError("bad-request", `${what} is not JSON in UTF-8. Nothing was kept.`);
  }
}

function tooLarge(maximum: number): ProblemError {
  return new ProblemError("too-large", `At most ${maximum} bytes are accepted here. Nothing was kept.`);
}
