import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { MemoryRepository } from "@medplum/fhir-router";
import { answerFhir } from "./answer-fhir.ts";
import { answerSignIn } from "./answer-sign-in.ts";
import { failure, sendJson } from "./send-json.ts";
import { servePages } from "./serve-pages.ts";
import type { Sessions } from "./sessions.ts";
import type { ExpandValueSet } from "./value-sets.ts";

/** What one server consists of. */
export interface RequestContext {
  repository: MemoryRepository;
  valueSets: ExpandValueSet;
  sessions: Sessions;
  pages: string;
  hospital: string;
}

/** Answers one request of a browser. */
export async function handleRequest(request: IncomingMessage, response: ServerResponse, context: RequestContext): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const path = url.pathname;
  const body = request.method === "GET" ? "" : await text(request);
  try {
    if (path.startsWith("/fhir/R4")) return await answerFhir(request, response, { url, body, context });
    if (answerSignIn(request, response, { path, body, context })) return;
  } catch (error) {
    return sendJson(response, 500, failure(String(error)));
  }
  if (/^\/(?:auth|oauth2|admin|fhir|ws)(?:\/|$)/.test(path))
    return sendJson(response, 404, failure(`Nothing is served at ${path}`));
  servePages(context.pages, decodeURIComponent(path), response);
}
