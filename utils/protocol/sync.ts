import * as z from "zod/mini";
import { day, declaredId, randomId, sha256Hex, version } from "./ids.ts";

/** States of a case, docs/design/backlog.md. */
export const caseState = z.enum([
  "new",
  "triaged",
  "planned",
  "in-progress",
  "fixed",
  "not-now",
  "will-not-change",
  "there-is-a-way",
  "needs-information",
]);
export type CaseState = z.infer<typeof caseState>;

/** What became of a report, for its reporter. */
export const reportChange = z.strictObject({
  reportId: randomId,
  /** Short number that people say aloud. */
  caseNumber: z.int(),
  state: caseState,
  answer: z.nullable(z.strictObject({ text: z.string().check(z.maxLength(4_000)), day })),
});
export type ReportChange = z.infer<typeof reportChange>;

/** `POST /v1/sync`. The install is named by the `Elbow-Install` header; `null` asks from the beginning. */
export const syncRequest = z.strictObject({ cursor: z.nullable(z.string().check(z.maxLength(100))) });
export const syncResponse = z.strictObject({
  cursor: z.string(),
  changes: z.array(reportChange),
  /** Ask again at once: there is more. */
  more: z.boolean(),
});
export type SyncResponse = z.infer<typeof syncResponse>;

/** `GET /v1/recipient-keys`: public keys that parts are sealed to (RFC 9180), newest first. */
export const recipientKeys = z.strictObject({
  keys: z
    .array(
      z.strictObject({
        /** 32 hexadecimal digits. */
        id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
        /** Uncompressed P-256 point (65 bytes), base64url. */
        publicKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/)),
        /** Last day on which the key may be sealed to. */
        until: day,
      }),
    )
    .check(z.minLength(1)),
});
export type RecipientKeys = z.infer<typeof recipientKeys>;

/** `GET /v1/channels/{channel}`. */
export const channel = z.strictObject({
  packs: z.array(z.strictObject({ id: declaredId, version, sha256: sha256Hex })).check(z.maxLength(100)),
});
export type Channel = z.infer<typeof channel>;

/** Answer to `PUT /v1/reports/{id}/{part}`: 201 the first time, 200 for a repeat. */
export const acceptance = z.strictObject({ reportId: randomId, part: z.string(), caseNumber: z.nullable(z.int()) });
