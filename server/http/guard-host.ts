import type { MiddlewareHandler } from "hono";
import { ProblemError } from "./problem-error.ts";

/** Names under which a server on the loopback interface is addressed. */
const loopbackNames = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Refuses requests that address the server by another name: a page elsewhere can point its own name at 127.0.0.1 (DNS rebinding) and
 * would then count as the same origin.
 */
export function guardHost(port: number): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("Host") ?? "";
    if (!loopbackNames.some((name) => host === `${name}:${port}`)) {
      throw new ProblemError(
        "host-refused",
        `No sign-in (OIDC) is configured, so this server answers only on this computer, as ${loopbackNames[0]}:${port} or ${loopbackNames[1]}:${port}.`,
      );
    }
    await next();
  };
}
