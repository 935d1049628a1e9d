import * as z from "zod/mini";
import { day } from "../../utils/protocol/ids.ts";
import { caseState } from "../../utils/protocol/sync.ts";

/** What kind of failure a case shows, docs/design/backlog.md. */
export const classification = z.enum([
  "training",
  "build",
  "policy",
  "data",
  "interface",
  "staffing",
  "workflow",
  "access",
  "technical",
]);
export type Classification = z.infer<typeof classification>;

const text = (maximum: number) => z.string().check(z.trim(), z.maxLength(maximum));

/** Body of `POST /console/api/cases/{number}/decision`. */
export const decisionRequest = z.strictObject({
  state: caseState,
  classification: z.nullable(classification),
  /** What the reporters read; at most as long as sync carries it. */
  reason: text(4_000),
  owner: z.nullable(text(120)),
  due: z.nullable(day),
  /** Revision of the case that the reviewer had in front of them. */
  revision: z.int(),
});
export type DecisionRequest = z.infer<typeof decisionRequest>;
