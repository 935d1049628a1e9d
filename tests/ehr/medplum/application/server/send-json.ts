import type { ServerResponse } from "node:http";

/** Answers with JSON that nobody keeps. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(body === undefined ? "" : JSON.stringify(body));
}

/** A FHIR OperationOutcome, which Medplum's forms show beside the field that `expression` names. */
export function failure(text: string, expression?: string): object {
  const issue = { severity: "error", code: "invalid", details: { text }, ...(expression ? { expression: [expression] } : {}) };
  return { resourceType: "OperationOutcome", issue: [issue] };
}
