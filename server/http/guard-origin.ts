import type { Context, MiddlewareHandler } from "hono";
import { ProblemError } from "./problem-error.ts";

const readingMethods = ["GET", "HEAD"];
const extensionOrigin = /^(?:chrome|moz)-extension:\/\/[a-z0-9-]+$/;

/**
 * Refuses what pages of other origins ask for.
 *
 * - The console's pages and API: from the server's own origin only. Browsers leave `Origin` out of plain GETs, so there
 *   `Sec-Fetch-Site` decides; opening the page from a link elsewhere is allowed.
 * - `/v1`: from the extension (which has no CORS headers to ask for), the own origin, or a caller that is no browser.
 * - Publishing packs: not from an extension; packs come from trainers and their tools.
 */
export function guardOrigin(): MiddlewareHandler {
  return async (context, next) => {
    if (!isAllowed(context)) {
      throw new ProblemError(
        "origin-refused",
        "Only the backlog's own pages may do this, and, for reports, Elbow's extension. Open the console and do it there.",
      );
    }
    await next();
  };
}

function isAllowed(context: Context): boolean {
  const { path, method } = context.req;
  const origin = context.req.header("Origin");
  const reads = readingMethods.includes(method);
  const own = origin === `http://${context.req.header("Host")}`;
  if (own) return true;
  if (path.startsWith("/v1/")) {
    if (origin === undefined) return reads || !isForeignPage(context);
    return extensionOrigin.test(origin) && (reads || !path.startsWith("/v1/packs/"));
  }
  if (origin !== undefined || !reads) return false;
  return !isForeignPage(context) || (context.req.header("Sec-Fetch-Mode") === "navigate" && !path.startsWith("/console/api/"));
}

function isForeignPage(context: Context): boolean {
  const site = context.req.header("Sec-Fetch-Site");
  return site !== undefined && site !== "same-origin" && site !== "none";
}
