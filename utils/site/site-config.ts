import * as z from "zod/mini";
import { day, declaredId } from "../protocol/ids.ts";
import { captureLevel } from "../protocol/profile.ts";

const origin = z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/));
const shortText = z.string().check(z.minLength(1), z.maxLength(120));

/** What a hospital's build is made with (`npm run build -- --config FILE`): where things are, and what its people call them. */
export const siteConfig = z.strictObject({
  siteName: shortText,
  ehr: z
    .strictObject({
      origins: z.array(origin).check(z.minLength(1)),
      /** Those of `origins` that are practice environments. Only there, and only under the profile's mark, is a photograph taken. */
      practiceOrigins: z._default(z.array(origin), []),
      profile: z.nullable(declaredId),
      /** Lowers what is captured of single views, by view id; the profile's own level is never raised. */
      captureAtMost: z._default(z.record(z.string(), captureLevel), {}),
    })
    .check(
      z.refine(({ origins, practiceOrigins }) => practiceOrigins.every((practice) => origins.includes(practice)), {
        path: ["practiceOrigins"],
        message: "each of them must be in origins, too",
      }),
    ),
  backlog: z.strictObject({ origin }),
  /** Day on which the EHR went live, or will. Learning is due by it, and `daysSinceGoLive` counts from it. */
  goLive: z.optional(day),
  /** Whom one can ask, as the command palette lists them. */
  people: z._default(z.array(z.strictObject({ name: shortText, help: shortText, reach: shortText })).check(z.maxLength(20)), []),
  /** The button may be renamed. */
  reportButton: shortText,
  /**
   * Whether the status bar may ask, at most once a shift, if somebody wants to report when friction was noticed. It never sends anything
   * by itself.
   */
  offerOnFriction: z._default(z.boolean(), false),
  /** Whether a tip of level `push` may open by itself, at most once a shift; else it is a hint. */
  pushTips: z._default(z.boolean(), true),
  /** Shown at once when a report is flagged *could harm a patient*. */
  safety: z.strictObject({ watchers: shortText, hours: shortText, phone: shortText }),
  /** The way to tell which chart it was, since Elbow never asks: `{number}` in the text is the report's number, `7KQ-2MN`. */
  chart: z.strictObject({
    route: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/\{number\}/)),
    phone: shortText,
  }),
  /** Whether reporters may put back words that were struck out because they look like a patient's. */
  words: z.strictObject({ mayRestore: z.boolean() }),
});
export type SiteConfig = z.infer<typeof siteConfig>;
