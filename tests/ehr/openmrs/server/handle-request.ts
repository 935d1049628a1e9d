import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { answerSession } from "./answer-session.ts";
import type { Clinic } from "./clinic.ts";
import { FRONT_END_CONFIG } from "./front-end-config.ts";
import { HttpFailure } from "./http-failure.ts";
import { PRACTICE_LOGO } from "./practice-logo.ts";
import { readBody } from "./read-body.ts";
import type { Router } from "./router.ts";
import { sendJson } from "./send-json.ts";
import { serveFrontEnd } from "./serve-front-end.ts";
import type { Sessions } from "./sessions.ts";

/** What one server consists of. */
export interface ServerContext {
  clinic: Clinic;
  sessions: Sessions;
  rest: Router;
  fhir: Router;
  /** The assembled front end; absent when only the API is served. */
  frontEndFolder?: string;
  latencyMs: number;
  /** Requests that nothing was written for, each once. */
  misses: Set<string>;
}

const REST = "/openmrs/ws/rest/v1/";
const FHIR = "/openmrs/ws/fhir2/R4/";
/** A module outside the API that suggests places while an address is typed; this clinic knows none. */
const ADDRESS_HIERARCHY = "/openmrs/module/addresshierarchy/";
const PAGES = "/openmrs/spa/";

/** Answers one request of a browser. */
export async function handleRequest(request: IncomingMessage, response: ServerResponse, context: ServerContext): Promise<void> {
  const url = requestUrl(request);
  const { pathname } = url;
  if (pathname.startsWith("/openmrs/ws/") && context.latencyMs > 0) {
    await wait(context.latencyMs);
  }
  if (pathname === `${REST}session`) {
    answerSession(request, response, await readBody(request), context);
  } else if (pathname.startsWith(REST)) {
    await answerApi(request, response, url, { ...context, router: context.rest, prefix: REST });
  } else if (pathname.startsWith(FHIR)) {
    await answerApi(request, response, url, { ...context, router: context.fhir, prefix: FHIR });
  } else if (pathname === `${PAGES}config.json`) {
    sendJson(response, 200, FRONT_END_CONFIG);
  } else if (pathname === `${PAGES}practice-logo.svg`) {
    response.writeHead(200, { "content-type": "image/svg+xml" }).end(PRACTICE_LOGO);
  } else if (pathname.startsWith(PAGES) && context.frontEndFolder) {
    const found = await serveFrontEnd(context.frontEndFolder, pathname.slice(PAGES.length), response);
    noteMiss(context, found, `${request.method} ${pathname}`);
  } else if (pathname.startsWith(ADDRESS_HIERARCHY)) {
    sendJson(response, 200, []);
  } else if (["/", "/openmrs", "/openmrs/", "/openmrs/spa"].includes(pathname)) {
    response.writeHead(302, { location: PAGES }).end();
  } else {
    noteMiss(context, false, `${request.method} ${pathname}`);
    sendJson(response, 404, { error: { message: `Nothing is served at ${pathname}` } });
  }
}

async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  context: ServerContext & { router: Router; prefix: string },
): Promise<void> {
  const { router, prefix, clinic, sessions } = context;
  const user = sessions.find(request)?.user;
  if (!user) {
    sendJson(response, 401, { error: { message: "User is not logged in", code: "", detail: "" } });
    return;
  }
  const method = request.method ?? "GET";
  const path = decodeURIComponent(url.pathname.slice(prefix.length)).replace(/\/$/, "");
  const route = router.find(method, path);
  if (!route) {
    noteMiss(context, false, `${method} ${url.pathname} ${[...url.searchParams.keys()].join(",")}`);
    sendJson(response, method === "GET" ? 200 : 501, method === "GET" ? { results: [] } : unknownWrite(path));
    return;
  }
  const body = await readBody(request);
  try {
    const answer = route.handler({ clinic, user, parameters: route.parameters, query: url.searchParams, body });
    sendJson(response, statusOf(method, answer), answer);
  } catch (error) {
    const status = error instanceof HttpFailure ? error.status : 500;
    const message = error instanceof Error ? error.message : String(error);
    noteMiss(context, status !== 500, `${method} ${url.pathname} failed: ${message}`);
    sendJson(response, status, { error: { message, code: "", detail: "" } });
  }
}

function unknownWrite(path: string) {
  return { error: { message: `The OpenMRS under test does not keep what is sent to ${path}` } };
}

function statusOf(method: string, answer: unknown): number {
  if (answer === undefined) {
    return 204;
  }
  return method === "POST" ? 201 : 200;
}

function noteMiss(context: ServerContext, found: boolean, text: string): void {
  if (!found) {
    context.misses.add(text.trim());
  }
}

/** The front end asks for some paths with two slashes in a row; OpenMRS answers them like one. */
function requestUrl(request: IncomingMessage): URL {
  const url = new URL(`http://localhost${request.url ?? "/"}`);
  url.pathname = url.pathname.replace(/\/{2,}/g, "/");
  return url;
}
