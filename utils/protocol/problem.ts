import * as z from "zod/mini";

/** Stable codes of errors, RFC 9457 `type` is `about:blank#CODE`-free: the code is a member of its own. */
export const problemCode = z.enum([
  "bad-request",
  "unknown-field",
  "not-found",
  "too-large",
  "wrong-hash",
  "other-content",
  "cannot-open",
  "unknown-key",
  "unknown-id",
  "unknown-profile",
  "wrong-report",
  "bad-pack",
  "bad-state",
  "reason-missing",
  "host-refused",
  "origin-refused",
  "install-missing",
  "withheld",
  "destroyed",
  "internal",
]);
export type ProblemCode = z.infer<typeof problemCode>;

/** Problem details (RFC 9457), served as `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: problemCode,
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
});
export type Problem = z.infer<typeof problem>;
