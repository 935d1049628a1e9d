import * as z from "zod/mini";

/** Stable codes of errors, beside the members of RFC 9457. */
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
  errors: z.optional(
    z.array(
      z.object({
        path: z.string(),
        message: z.string(),
        /** Of a refused file. */
        file: z.optional(z.string()),
        line: z.optional(z.int()),
        column: z.optional(z.int()),
      }),
    ),
  ),
});
export type Problem = z.infer<typeof problem>;
