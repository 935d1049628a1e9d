import * as z from "zod/mini";
import { day, declaredId, randomId, version } from "./ids.ts";
import { maximumRequests } from "./limits.ts";
import { labelRole } from "./profile.ts";
import { scene } from "./scene.ts";

/**
 * A friction report arrives in parts, each sealed on its own (utils/outbox): one `capture`, any number of `words.N` (the highest N
 * counts), of the practice environment a `photograph`, and perhaps `undo`. The order of arrival does not matter.
 */

export const category = z.enum([
  "cant-find",
  "too-many-clicks",
  "wrong-or-missing",
  "slow-or-down",
  "confusing",
  "alert-no-help",
  "wrong-person",
  "workaround",
  "idea",
]);
export type Category = z.infer<typeof category>;

const optionalId = z.nullable(declaredId);

/**
 * One step of what the person did before the report: successive input on one control is one step, `key` is a control used by the keyboard
 * (which key is not told). Time in half seconds.
 */
export const trailStep = z.strictObject({
  kind: z.enum(["click", "input", "view", "key"]),
  role: z.nullable(labelRole),
  labelId: optionalId,
  viewId: declaredId,
  halfSeconds: z.int().check(z.gte(0), z.lte(7_200)),
});
export type TrailStep = z.infer<typeof trailStep>;

/** Upper ends of the buckets in which counts are reported: 0, 1–2, 3–5, 6–10, … */
export const bucket = z.literal([0, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 5_000]);
export type Bucket = z.infer<typeof bucket>;

/** What was detected and not said, by kind (utils/friction). */
export const frictionSignal = z.enum(["rageClick", "deadClick", "errorClick", "slowWait", "backAndForth"]);
export type FrictionSignal = z.infer<typeof frictionSignal>;

const signalCounts = z.strictObject({
  rageClick: bucket,
  deadClick: bucket,
  errorClick: bucket,
  slowWait: bucket,
  backAndForth: bucket,
} satisfies Record<FrictionSignal, unknown>);

/** How a request was answered; `none` is no answer, as without a network, or late and given up by the page. Redirections that were followed are what they led to. */
export const statusClass = z.enum(["2xx", "4xx", "5xx", "none"]);
export type StatusClass = z.infer<typeof statusClass>;

/** Upper ends of the buckets of a request's duration, seconds; the last one has none. */
export const durationBucket = z.literal([1, 2, 5, 10, 30, 60, 300]);
export type DurationBucket = z.infer<typeof durationBucket>;

/** A request of the EHR's page that was slow or failed. Its API is an id of the profile, or `unknown`; never a path or a query. */
export const requestFact = z.strictObject({ apiId: declaredId, status: statusClass, seconds: durationBucket });
export type RequestFact = z.infer<typeof requestFact>;

/** Long tasks of the page (https://www.w3.org/TR/longtasks-1/) by duration: to 200 ms, to 1 s, longer. */
const longTaskCounts = z.strictObject({ to200ms: bucket, to1s: bucket, over1s: bucket });

/**
 * What was noticed in the page's last minutes, all of one person and one chart. Reports made before this was told have none of it.
 */
const noticed = {
  signals: z._default(signalCounts, { rageClick: 0, deadClick: 0, errorClick: 0, slowWait: 0, backAndForth: 0 }),
  /** Slow and failed ones, oldest first. */
  requests: z._default(z.array(requestFact).check(z.maxLength(maximumRequests)), []),
  /**
   * How many script errors the page's own world told of. **Untrusted**: whatever runs in the page can forge it, in both directions.
   * It is clamped and limited in its rate, and nothing may be decided by it. Error clicks follow from it, and are as untrusted.
   */
  pageErrors: z._default(bucket, 0),
  longTasks: z._default(longTaskCounts, { to200ms: 0, to1s: 0, over1s: 0 }),
};

/** Where the report was made: `practice` only with a practice origin of the site and the profile's mark on the page. */
export const environment = z.enum(["live", "practice"]);
export type Environment = z.infer<typeof environment>;

export const reportContext = z.strictObject({
  // Reports that wait since before this was told are of the live EHR.
  environment: z._default(environment, "live"),
  profile: z.nullable(z.strictObject({ id: declaredId, version })),
  packs: z.array(z.strictObject({ id: declaredId, version })).check(z.maxLength(20)),
  elbowVersion: version,
  /** `unknown` where no route matches, `sensitive` for a sensitive view; never a path. */
  viewId: declaredId,
  workflowId: optionalId,
  routeTemplateId: declaredId,
  roles: z.array(declaredId).check(z.maxLength(20)),
  unit: optionalId,
  window: z.strictObject({
    width: z.int().check(z.gte(0), z.lte(20_000)),
    height: z.int().check(z.gte(0), z.lte(20_000)),
    /** Device pixel ratio in per cent: screen scale times zoom. */
    scalePercent: z.int().check(z.gte(10), z.lte(1_000)),
  }),
  trail: z.array(trailStep).check(z.maxLength(30)),
  ...noticed,
  /** How many items the reader kept and dropped, so that capture can be audited without seeing data. */
  kept: z.strictObject({ labels: bucket, icons: bucket, boxes: bucket }),
  dropped: z.strictObject({ bars: bucket, icons: bucket, boxes: bucket }),
});
export type ReportContext = z.infer<typeof reportContext>;
/** What was noticed, as far as a report tells it. */
export type Noticed = Pick<ReportContext, keyof typeof noticed>;

/** Why a scene is less than full, or absent. */
export const sceneState = z.enum(["full", "geometry", "none"]);
export const sceneReason = z.enum([
  "complete",
  "no-profile",
  "stale-profile",
  "view-policy",
  "unknown-view",
  "page-busy",
  "page-unreachable",
  "read-failed",
]);
export type SceneReason = z.infer<typeof sceneReason>;

export const capturePart = z.strictObject({
  kind: z.literal("capture"),
  protocol: z.literal(1),
  reportId: randomId,
  day,
  /** Minutes since local midnight, for the shift; the exact time is an audited look. */
  minuteOfDay: z.int().check(z.gte(0), z.lte(1_439)),
  context: reportContext,
  sceneState,
  sceneReason,
  scene: z.nullable(scene),
});
export type CapturePart = z.infer<typeof capturePart>;

export const maximumWords = 2_000;

const coordinate = z.int().check(z.gte(0), z.lte(20_000));
/** The label that the mark points at, where there is one. */
const pointsAt = { labelId: optionalId };

/** Where it happened, in CSS pixels of the reporter's window: a pin, an arrow from `from` to its tip, or a box around it. */
export const mark = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("pin"), x: coordinate, y: coordinate, ...pointsAt }),
  z.strictObject({
    kind: z.literal("arrow"),
    x: coordinate,
    y: coordinate,
    from: z.strictObject({ x: coordinate, y: coordinate }),
    ...pointsAt,
  }),
  z.strictObject({
    kind: z.literal("box"),
    x: coordinate,
    y: coordinate,
    width: coordinate.check(z.gte(1)),
    height: coordinate.check(z.gte(1)),
    ...pointsAt,
  }),
]);
export type Mark = z.infer<typeof mark>;
export type MarkKind = Mark["kind"];

/** By which a report about one patient's chart is found; utils/report/chart-number.ts says why these characters. */
export const chartNumber = z.string().check(z.regex(/^[234679CDFGHJKMNPQRTWXY]{6}$/));

export const wordsPart = z.strictObject({
  kind: z.literal("words"),
  protocol: z.literal(1),
  reportId: randomId,
  revision: z.int().check(z.gte(1), z.lte(999)),
  category: z.nullable(category),
  couldHarm: z.boolean(),
  // Parts of before these members existed wait in outboxes and lie in the backlog.
  happensOften: z._default(z.boolean(), false),
  /** `null` unless the report is about one patient's chart. */
  chartNumber: z._default(z.nullable(chartNumber), null),
  /** The notice that tells of what the reporter met. */
  knownAs: z._default(z.nullable(randomId), null),
  mark: z.nullable(mark),
  words: z.string().check(z.maxLength(maximumWords)),
});
export type WordsPart = z.infer<typeof wordsPart>;

/** Most characters of a photograph, base64: so it stays within what the backlog takes of one part. */
export const maximumPhotograph = 220_000;

/**
 * A photograph of the practice environment, with synthetic patients only. The backlog takes it only of a profile that has a practice
 * environment, and shows it only beside a capture that was made there.
 */
export const photographPart = z.strictObject({
  kind: z.literal("photograph"),
  protocol: z.literal(1),
  reportId: randomId,
  width: z.int().check(z.gte(1), z.lte(4_000)),
  height: z.int().check(z.gte(1), z.lte(4_000)),
  /** WebP, base64. */
  webp: z.string().check(z.regex(/^UklGR[A-Za-z0-9+/]+={0,2}$/), z.maxLength(maximumPhotograph)),
});
export type PhotographPart = z.infer<typeof photographPart>;

export const undoPart = z.strictObject({ kind: z.literal("undo"), protocol: z.literal(1), reportId: randomId });
export type UndoPart = z.infer<typeof undoPart>;

export const reportPart = z.discriminatedUnion("kind", [capturePart, wordsPart, photographPart, undoPart]);
export type ReportPart = z.infer<typeof reportPart>;

/** Name of a part in a URL: `capture`, `photograph`, `undo`, or `words.N` with the revision. */
export const partName = z.string().check(z.regex(/^(?:capture|photograph|undo|words\.[1-9][0-9]{0,2})$/));

/** The name under which a part is sealed, stored and sent. */
export function partNameOf(part: ReportPart): string {
  return part.kind === "words" ? `words.${part.revision}` : part.kind;
}
