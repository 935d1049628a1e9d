import * as z from "zod/mini";
import { day, declaredId, version } from "./ids.ts";

/** A pack: a declarative bundle of contributions for one EHR profile (docs/design/tip-packs.md). */

const alternative = z.union([
  /** A hook attribute of the EHR: an id in the vocabulary's `hooks`. */
  z.strictObject({ hook: declaredId }),
  /** An element by role and accessible name: an id in the vocabulary's `labels`, perhaps within the element of another label's section. */
  z.strictObject({ label: declaredId, near: z.optional(declaredId) }),
]);
export type AnchorAlternative = z.infer<typeof alternative>;

export const anchor = z.strictObject({ alternatives: z.array(alternative).check(z.minLength(1), z.maxLength(8)) });

export const tipLevel = z.enum(["dot", "hint", "panel"]);

export const tip = z.strictObject({
  id: declaredId,
  anchor: z.optional(declaredId),
  /** When clause (utils/when). */
  when: z.string().check(z.minLength(1), z.maxLength(500)),
  level: tipLevel,
  /** Keys into the pack's locales. */
  title: z.string(),
  body: z.string(),
  priority: z._default(z.int().check(z.gte(0), z.lte(100)), 50),
  expires: z.optional(day),
  reviewBy: z.optional(day),
});
export type Tip = z.infer<typeof tip>;

export const pack = z.strictObject({
  format: z.literal(1),
  id: declaredId,
  version,
  displayName: z.string().check(z.minLength(1), z.maxLength(80)),
  profile: z.strictObject({ id: declaredId, versions: z.string().check(z.regex(/^\^?\d+\.\d+\.\d+$/)) }),
  engines: z.strictObject({ elbow: z.string().check(z.regex(/^\^?\d+\.\d+\.\d+$/)) }),
  /** Language tag → string key → text (titles are plain, bodies are Markdown). The first language is the fallback. */
  locales: z.record(
    z.string().check(z.regex(/^[a-z]{2}(?:-[A-Z]{2})?$/)),
    z.record(z.string(), z.string().check(z.maxLength(2_000))),
  ),
  contributes: z.strictObject({
    anchors: z.record(declaredId, anchor),
    tips: z.array(tip).check(z.maxLength(1_000)),
  }),
});
export type Pack = z.infer<typeof pack>;
