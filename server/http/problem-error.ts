import type { Problem, ProblemCode } from "../../utils/protocol/problem.ts";

/** One thing that was wrong; `file`, `line` and `column` where it stands in a file. Never holds what was sent, only where. */
export interface ProblemDetail {
  path: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** Status and title of each stable code (RFC 9457). */
const kinds: Record<ProblemCode, [status: number, title: string]> = {
  "bad-request": [400, "The request is not as the protocol says"],
  "unknown-field": [400, "The request has a member that the protocol does not know"],
  "not-found": [404, "There is nothing here"],
  "too-large": [413, "The request is too large"],
  "wrong-hash": [400, "The bytes do not match their hash"],
  "other-content": [409, "Other content was accepted under this name before"],
  "cannot-open": [400, "The sealed part cannot be opened"],
  "unknown-key": [400, "The part is sealed to a key that this backlog does not have"],
  "unknown-id": [422, "The report names something that its EHR profile does not have"],
  "unknown-profile": [422, "The EHR profile is not known here"],
  "wrong-report": [400, "The part belongs to another report"],
  "bad-pack": [422, "The pack is not valid"],
  "bad-state": [409, "That cannot be done in this state"],
  "reason-missing": [422, "A reason is missing"],
  "host-refused": [403, "The server does not answer under this name"],
  "origin-refused": [403, "The request comes from a page that may not make it"],
  "install-missing": [401, "The request does not say which install it comes from"],
  withheld: [403, "This was withheld"],
  destroyed: [410, "This was destroyed"],
  internal: [500, "The server failed"],
};

/** An error that crosses the HTTP boundary as problem details. The detail says what happened, what it means, what to do. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: ProblemDetail[] | undefined;

  constructor(code: ProblemCode, detail: string, errors?: ProblemDetail[]) {
    super(detail);
    this.code = code;
    this.errors = errors;
  }

  get status(): number {
    return kinds[this.code][0];
  }

  toProblem(): Problem {
    const [status, title] = kinds[this.code];
    const problem = { type: "about:blank", title, status, detail: this.message, code: this.code };
    return this.errors ? { ...problem, errors: this.errors } : problem;
  }
}
