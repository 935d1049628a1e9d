import * as z from "zod/mini";
import { day, declaredId, randomId } from "./ids.ts";

/**
 * What a notice says of: a known issue, or something that was changed, in the screen at hand; and the three lists of what becomes of
 * reports: fixed, worked on, not to be changed now.
 */
export const noticeKind = z.enum(["known-issue", "changed", "fixed", "working-on", "not-now"]);
export type NoticeKind = z.infer<typeof noticeKind>;

/** Kinds that concern whoever is at the screen now. */
export const kindsAtHand: readonly NoticeKind[] = ["known-issue", "changed"];

/** A notice stands at most so many days (docs/design/tip-packs.md): what is old is not believed. */
export const mostDays = 14;

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

const written = {
  kind: noticeKind,
  /** The EHR profile that it is about. */
  profileId: declaredId,
  /** `null`: everywhere. */
  viewId: z.nullable(declaredId),
  title: text(120),
  /** Markdown, as in a tip: what happens, and the reviewed safe workaround. */
  text: text(2_000),
  caseNumber: z.nullable(z.int().check(z.gte(1), z.lte(2_147_483_647))),
  /** Who answers for it. */
  owner: text(120),
  /** Last day on which it is shown. */
  until: day,
};

/** `POST /console/api/notices/{id}`: a notice as a reviewer writes it, or changes it. */
export const noticeDraft = z.strictObject(written);
export type NoticeDraft = z.infer<typeof noticeDraft>;

export const notice = z.strictObject({
  id: randomId,
  ...written,
  /** When it was written, or changed last. */
  day,
});
export type Notice = z.infer<typeof notice>;

/** `GET /v1/notices`: those that stand today, newest first. */
export const noticeList = z.strictObject({ notices: z.array(notice).check(z.maxLength(200)) });
export type NoticeList = z.infer<typeof noticeList>;

/**
 * `GET /console/api/notices`: the same, with how many reporters said that it is what they met, and what notices can be about: the EHR of
 * most reports first. With `?case=12` also what that case is about.
 */
export const noticeBoard = z.strictObject({
  about: z.nullable(z.strictObject({ profileId: declaredId, viewId: z.nullable(declaredId) })),
  notices: z.array(z.strictObject({ notice, meToo: z.int() })),
  profiles: z.array(
    z.strictObject({ id: declaredId, title: z.string(), views: z.array(z.strictObject({ id: declaredId, title: z.string() })) }),
  ),
});
export type NoticeBoard = z.infer<typeof noticeBoard>;
