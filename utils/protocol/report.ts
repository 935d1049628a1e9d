import * as z from "zod/mini";
import { day, declaredId, randomId, version } from "./ids.ts";
import { labelRole } from "./profile.ts";
import { scene } from "./scene.ts";

/**
 * A friction report arrives in parts, each sealed on its own (utils/outbox): one `capture`, any number of `words.N` (the highest N
 * counts), and perhaps `undo`. The order of arrival does not matter.
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

/** One step of what the person did before the report: successive input on one control is one step. Time in half seconds. */
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

export const reportContext = z.strictObject({
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
  /** How many items the reader kept and dropped, so that capture can be audited without seeing data. */
  kept: z.strictObject({ labels: bucket, icons: bucket, boxes: bucket }),
  dropped: z.strictObject({ bars: bucket, icons: bucket, boxes: bucket }),
});
export type ReportContext = z.infer<typeof reportContext>;

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
  // Parts of before these two members existed wait in outboxes and lie in the backlog.
  happensOften: z._default(z.boolean(), false),
  /** `null` unless the report is about one patient's chart. */
  chartNumber: z._default(z.nullable(chartNumber), null),
  mark: z.nullable(mark),
  words: z.string().check(z.maxLength(maximumWords)),
});
export type WordsPart = z.infer<typeof wordsPart>;

export const undoPart = z.strictObject({ kind: z.literal("undo"), protocol: z.literal(1), reportId: randomId });
export type UndoPart = z.infer<typeof undoPart>;

export const reportPart = z.discriminatedUnion("kind", [capturePart, wordsPart, undoPart]);
export type ReportPart = z.infer<typeof reportPart>;

/** Name of a part in a URL: `capture`, `undo`, or `words.N` with the revision. */
export const partName = z.string().check(z.regex(/^(?:capture|undo|words\.[1-9][0-9]{0,2})$/));

/** The name under which a part is sealed, stored and sent. */
export function partNameOf(part: ReportPart): string {
  return part.kind === "words" ? `words.${part.revision}` : part.kind;
}
