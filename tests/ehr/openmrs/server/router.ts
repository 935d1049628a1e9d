import type { User } from "../clinic/users.ts";
import type { Clinic } from "./clinic.ts";

/** What a handler knows of the request; the user is logged in. */
export interface ApiRequest {
  clinic: Clinic;
  user: User;
  /** The parts of the path that the pattern names with a colon. */
  parameters: Record<string, string>;
  query: URLSearchParams;
  /** The JSON that was sent; an empty object when there was none. */
  body: Record<string, unknown>;
}

/** Answers with the JSON to send; `undefined` sends an empty 204. */
export type Handler = (request: ApiRequest) => unknown;

interface Route {
  method: string;
  pattern: string[];
  handler: Handler;
}

/** Finds the handler of a request by method and path; the first route that fits wins. */
export class Router {
  readonly #routes: Route[] = [];

  get(pattern: string, handler: Handler): void {
    this.#add("GET", pattern, handler);
  }

  post(pattern: string, handler: Handler): void {
    this.#add("POST", pattern, handler);
  }

  put(pattern: string, handler: Handler): void {
    this.#add("PUT", pattern, handler);
  }

  patch(pattern: string, handler: Handler): void {
    this.#add("PATCH", pattern, handler);
  }

  delete(pattern: string, handler: Handler): void {
    this.#add("DELETE", pattern, handler);
  }

  find(method: string, path: string): { handler: Handler; parameters: Record<string, string> } | undefined {
    const parts = path.split("/");
    for (const route of this.#routes) {
      const parameters = route.method === method ? matchParts(route.pattern, parts) : undefined;
      if (parameters) {
        return { handler: route.handler, parameters };
      }
    }
    return undefined;
  }

  #add(method: string, pattern: string, handler: Handler): void {
    this.#routes.push({ method, pattern: pattern.split("/"), handler });
  }
}

function matchParts(pattern: string[], parts: string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) {
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = parts[index] ?? "";
    if (expected.startsWith(":")) {
      parameters[expected.slice(1)] = actual;
    } else if (expected !== actual) {
      return undefined;
    }
  }
  return parameters;
}
