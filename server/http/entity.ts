import type { Context } from "hono";

/**
 * Answers with bytes under an ETag that is their SHA-256; `304` when the caller has them.
 * @param cache `Cache-Control`; what is named by its version never changes, a channel is asked for each time.
 */
export function entity(context: Context, body: string, sha256: string, cache: "immutable" | "revalidate"): Response {
  const tag = `"${sha256}"`;
  const headers = {
    ETag: tag,
    "Cache-Control": cache === "immutable" ? "private, max-age=31536000, immutable" : "no-cache",
  };
  const known = (context.req.header("If-None-Match") ?? "").split(",").map((entry) => entry.trim().replace(/^W\//, ""));
  if (known.includes(tag) || known.includes("*")) return new Response(null, { status: 304, headers });
  return new Response(body, { status: 200, headers: { ...headers, "Content-Type": "application/json" } });
}
