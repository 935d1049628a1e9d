import * as z from "zod/mini";
import { declaredId } from "./ids.ts";

/**
 * Practice file: how the vocabulary tool reaches the practice environment of one EHR. It stands beside the profile and never ships: what
 * is learned is decided here, by listing charts, users and views.
 */

const selector = z.string().check(z.minLength(1), z.maxLength(300));
/** Path and query under the environment's origin. */
const address = z.string().check(z.regex(/^\/[^\s#]*$/), z.maxLength(400));
const words = z.string().check(z.minLength(1), z.maxLength(200));

/** What one does on a page; elements are waited for, and each step until the page has settled. */
const step = z.union([
  z.strictObject({ click: selector }),
  z.strictObject({ type: words, into: selector }),
  z.strictObject({ press: z.enum(["Enter", "Escape", "Tab"]) }),
  z.strictObject({ wait: selector }),
]);
export type Step = z.infer<typeof step>;

/** Signing in has two steps more: what is typed is of the user, and stands nowhere else. */
const signInStep = z.union([z.strictObject({ type: z.enum(["username", "password"]), into: selector }), step]);

const user = z.strictObject({
  /** As what the person works; what only one role sees is not learned. */
  role: declaredId,
  username: words,
  /** The password itself where it is no secret (an EHR under test), else the name of the environment variable that holds it. */
  password: z.union([words, z.strictObject({ variable: z.string().check(z.regex(/^[A-Z][A-Z0-9_]*$/)) })]),
});
export type PracticeUser = z.infer<typeof user>;

const chartId = z.string().check(z.regex(/^[A-Za-z0-9._~-]+$/), z.maxLength(100));

const environment = z.strictObject({
  id: declaredId,
  /** A practice EHR that runs, or one that the tool starts: its name in tests/ehr/vocabulary/starters.ts, and what its people are made from. */
  at: z.union([
    z.strictObject({ origin: z.string().check(z.regex(/^https?:\/\/[^/\s]+$/)) }),
    z.strictObject({ starter: declaredId, seed: z.int(), patients: z.int().check(z.gte(1), z.lte(1_000)) }),
  ]),
  /** Synthetic charts to open: ordinary ones of many kinds, an empty one, an extreme one. */
  charts: z.array(chartId).check(z.minLength(3)),
  /** Synthetic charts that the walk never opens: on these `npm run prove` shows that nothing of a chart gets out. */
  keptBack: z.optional(z.array(chartId).check(z.minLength(3))),
  /** Further synthetic charts that lists may show; they are never opened. */
  alsoListed: z.optional(z.array(chartId)),
});
export type PracticeEnvironment = z.infer<typeof environment>;

const walkedView = z.strictObject({
  view: declaredId,
  /** The view whose address is opened first, for what has none of its own. */
  from: z.optional(declaredId),
  /** Addresses to open, for a view of no chart where its route alone is not one: with a query, say. */
  addresses: z.optional(z.array(address).check(z.minLength(1))),
  steps: z.optional(z.array(step).check(z.minLength(1))),
  /** Charts in which this view cannot be reached (without a visit there are no orders, say). At least three must be left. */
  except: z.optional(z.array(chartId).check(z.minLength(1))),
});

export const practiceFile = z.strictObject({
  format: z.literal(1),
  /** Id of the profile that is learned. */
  profile: declaredId,
  /** Visible on every page of the practice environment and on none of the live one. */
  marker: selector,
  signIn: z.strictObject({
    address,
    steps: z.array(signInStep).check(z.minLength(1)),
    /** Visible once somebody is signed in. */
    signedIn: selector,
  }),
  users: z.array(user).check(z.minLength(2)),
  environments: z.array(environment).check(z.minLength(1)),
  /** Same-origin addresses whose answers hold names of staff and places, and terms of coded fields and option lists: none of them is learned. */
  terms: z.array(address),
  /** Same-origin addresses whose answers hold what is in a chart, with `:chart` in place of its id; the proof looks for it in reports. */
  records: z.optional(z.array(address.check(z.regex(/:chart/))).check(z.minLength(1))),
  /** Texts that review struck out, although every walked chart had them: words of a choice, or of a state that no walked chart was in. */
  struckOut: z.optional(z.array(words)),
  views: z.array(walkedView).check(z.minLength(1)),
});
export type PracticeFile = z.infer<typeof practiceFile>;
