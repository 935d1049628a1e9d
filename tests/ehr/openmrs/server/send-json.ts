import type { ServerResponse } from "node:http";

/** Answers with JSON, or with nothing when there is no body. */
export function sendJson(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { "content-type": "application/json;charset=UTF-8", "cache-control": "no-store" });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
