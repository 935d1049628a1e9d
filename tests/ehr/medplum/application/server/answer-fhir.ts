import type { IncomingMessage, ServerResponse } from "node:http";
import { getStatus } from "@medplum/core";
import { FhirRouter } from "@medplum/fhir-router";
import { answerDefinitions } from "./definitions.ts";
import type { RequestContext } from "./handle-request.ts";
import { failure, sendJson } from "./send-json.ts";

const router = new FhirRouter();
const MOST_CHOICES = 10;

/** Answers FHIR R4 below `/fhir/R4`, to those who are signed in. */
export async function answerFhir(
  request: IncomingMessage,
  response: ServerResponse,
  { url, body, context }: { url: URL; body: string; context: RequestContext },
): Promise<void> {
  if (!context.sessions.userOf(request)) return sendJson(response, 401, failure("Nobody is signed in"));
  const path = url.pathname.slice("/fhir/R4".length) || "/";
  const query = url.searchParams;
  if (path === "/ValueSet/$expand") {
    const count = Number(query.get("count") ?? MOST_CHOICES);
    return sendJson(response, 200, context.valueSets(query.get("url") ?? "", query.get("filter") ?? "", count));
  }
  const content = body === "" ? undefined : JSON.parse(body);
  const definitions = path === "/$graphql" && (await answerDefinitions(context.repository, content.query));
  if (definitions) return sendJson(response, 200, definitions);
  const [outcome, resource] = await router.handleRequest(
    {
      method: request.method as "GET",
      url: path + url.search,
      pathname: "",
      body: content,
      params: {},
      query: {},
      headers: request.headers,
    },
    context.repository,
  );
  sendJson(response, getStatus(outcome), resource ?? outcome);
}
