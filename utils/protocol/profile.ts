import * as z from "zod/mini";
import { declaredId, version } from "./ids.ts";

/** EHR profile: the data that teaches Elbow one EHR. Its vocabulary is the perimeter of privacy: only what stands here can be drawn. */

const selector = z.string().check(z.minLength(1), z.maxLength(300));
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/));
const pixels = z.number().check(z.gte(0), z.lte(400));

/** What an element is to its reader; only text in one of these can be a label. */
export const labelRole = z.enum([
  "heading",
  "button",
  "tab",
  "menuitem",
  "columnheader",
  "fieldlabel",
  "link",
  "legend",
  "caption",
]);
export type LabelRole = z.infer<typeof labelRole>;

/** Where an entry was found the same for every chart: the view (`*` is every view) and the structural place in it. */
const placement = z.strictObject({
  views: z.array(z.union([z.literal("*"), declaredId])).check(z.minLength(1)),
  place: z.string().check(z.minLength(1), z.maxLength(400)),
});
export type Placement = z.infer<typeof placement>;

const placements = z.array(placement).check(z.minLength(1));

/** How a label is set: size and letter spacing in CSS pixels. Learned once, never read from a live chart. */
const textStyle = z.strictObject({ size: pixels, weight: z.int().check(z.gte(100), z.lte(900)), colour });
export type TextStyle = z.infer<typeof textStyle>;

const label = z.strictObject({
  id: declaredId,
  text: z.string().check(z.minLength(1), z.maxLength(120)),
  /** What people see of it, where that is less than the whole text (the rest is for screen readers). */
  shown: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  role: labelRole,
  /**
   * What it says where the EHR speaks another language, by language (`es`), if that is another text. Where the EHR is not translated
   * throughout, one label says several things. Anchors find it by these.
   */
  translations: z.optional(
    z.record(
      z.string().check(z.regex(/^[a-z]{2}$/)),
      z.array(z.string().check(z.minLength(1), z.maxLength(120))).check(z.minLength(1), z.maxLength(3)),
    ),
  ),
  style: textStyle,
  places: placements,
});
export type Label = z.infer<typeof label>;

const icon = z.strictObject({
  id: declaredId,
  /** 64-bit FNV-1a of the normalised shapes (utils/scene/fingerprint.ts); what the reader compares. */
  hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  viewBox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Path data only (SVG 2, 9.3): no element, attribute or text of the page is kept. */
  paths: z.array(z.string().check(z.regex(/^[MmZzLlHhVvCcSsQqTtAa0-9eE,.\s+-]+$/), z.maxLength(20_000))).check(z.maxLength(60)),
  colour,
  /** Inside is told by the even-odd rule (SVG 2, 13.4.2). */
  evenOdd: z.optional(z.boolean()),
  /** Width of the line, in units of the view box, of an icon that is drawn in lines; absent where it is filled. */
  stroke: z.optional(z.number().check(z.gt(0), z.lte(100))),
  places: placements,
});
export type Icon = z.infer<typeof icon>;

const boxStyle = z.strictObject({
  id: declaredId,
  fill: z.nullable(colour),
  /** Border widths: top, right, bottom, left. */
  border: z.tuple([pixels, pixels, pixels, pixels]),
  borderColour: z.nullable(colour),
  radius: pixels,
  places: placements,
});
export type BoxStyle = z.infer<typeof boxStyle>;

const table = z.strictObject({
  /** Share of the table's width that each column has, on average over the walk's charts; drawn tables stand on these columns. */
  shares: z.array(z.number().check(z.gt(0), z.lte(1))).check(z.minLength(1), z.maxLength(60)),
  places: placements,
});
export type TableColumns = z.infer<typeof table>;

const offset = z.int().check(z.gte(-20_000), z.lte(20_000));

/**
 * Where things stand that every chart has, measured from the part, table, row or cell that they are in (utils/scene/page/reference.ts).
 * Positions are learned and not read from a live chart, where they may follow the length of a value or the border of an abnormal one.
 */
const spot = z.strictObject({
  kind: z.enum(["label", "icon", "box", "bar", "part"]),
  /** Place and what tells its things apart; see `spotKey`. */
  key: z.string().check(z.minLength(1), z.maxLength(420)),
  views: z.array(z.union([z.literal("*"), declaredId])).check(z.minLength(1)),
  /**
   * `l`: so far from the left edge, so wide · `r`: so far from the right edge, so wide · `c`: so far right of the middle, so wide ·
   * `s`: so far from the left and from the right edge · `null`: it follows what comes before it.
   */
  x: z.nullable(z.tuple([z.enum(["l", "r", "c", "s"]), offset, offset])),
  /** Distance from the upper edge; `null`: it follows what stands above it. */
  y: z.nullable(offset),
  /** `null`: it follows what is in it. */
  height: z.nullable(offset),
  /** Of a bar: from line to line. */
  pitch: z.optional(offset),
});
export type Spot = z.infer<typeof spot>;

const hook = z.strictObject({
  id: declaredId,
  attribute: z.string().check(z.regex(/^(?:id|name|data-[a-z0-9-]+)$/)),
  value: z.string().check(z.minLength(1), z.maxLength(160)),
});
export type Hook = z.infer<typeof hook>;

export const vocabulary = z.strictObject({
  labels: z.array(label),
  icons: z.array(icon),
  boxes: z.array(boxStyle),
  tables: z.array(table),
  spots: z.array(spot),
  hooks: z.array(hook),
  /** For each view the labels that always stand in its navigation and header; fewer than 80 % of them found means a stale profile. */
  expected: z.record(z.string(), z.array(declaredId)),
});
export type Vocabulary = z.infer<typeof vocabulary>;

export const captureLevel = z.enum(["full", "geometry", "off"]);

const view = z.strictObject({
  id: declaredId,
  title: z.string().check(z.minLength(1), z.maxLength(80)),
  capture: captureLevel,
  /** Reported only as `sensitive`, never by name. */
  sensitive: z.optional(z.boolean()),
  /** No unsolicited tip here. */
  noPush: z.optional(z.boolean()),
});

const route = z.strictObject({
  id: declaredId,
  /** Path with `:name` for one segment; `*` at the end for any rest. Matched in order, first wins. */
  template: z.string().check(z.regex(/^\/[^?#]*$/)),
  view: declaredId,
  /** Name of the segment that identifies a patient's chart; used as a random token in memory, never stored or sent. */
  chart: z.optional(z.string()),
});

/** A part without an address of its own, such as a workspace, that is a view by itself while it shows. */
const surface = z.strictObject({
  /** The view is in front while an element that fits is visible. */
  selector,
  view: declaredId,
});

const api = z.strictObject({
  id: declaredId,
  /** Path of the EHR's own origin, written as a route's. Matched in order, first wins; a query is never looked at. */
  template: z.string().check(z.regex(/^\/[^?#]*$/)),
});

/** A dotted path into JSON; `[]` takes every member of a list: `user.roles[].display`. */
const jsonPath = z.string().check(z.regex(/^[A-Za-z_][\w]*(?:\[\])?(?:\.[A-Za-z_][\w]*(?:\[\])?)*$/));

export const ehrProfile = z.strictObject({
  format: z.literal(1),
  id: declaredId,
  version,
  displayName: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Version of the EHR that the vocabulary was learned from. */
  ehrVersion: z.string().check(z.maxLength(40)),
  font: z.strictObject({ family: z.string().check(z.regex(/^[A-Za-z0-9 ,'-]+$/)) }),
  /** Path prefix under the origin that is this EHR. */
  basePath: z.string().check(z.regex(/^\//)),
  views: z.array(view).check(z.minLength(1)),
  routes: z.array(route),
  /** In order: the first that shows wins over the route's view (utils/ehr/surface-view.ts). */
  surfaces: z.optional(z.array(surface).check(z.maxLength(60))),
  /** The EHR's APIs, so that a report can tell which one was slow or failed. Without them every API is `unknown`. */
  apis: z.optional(z.array(api)),
  workflows: z.array(z.strictObject({ id: declaredId, title: z.string(), views: z.array(declaredId) })),
  person: z.strictObject({
    /** Same-origin path that says who is signed in; read again whenever the page itself has asked it. */
    endpoint: z.string().check(z.regex(/^\//)),
    signedIn: jsonPath,
    id: jsonPath,
    roles: z.strictObject({ path: jsonPath, map: z.record(z.string(), declaredId) }),
    unit: z.strictObject({ path: jsonPath, map: z.record(z.string(), declaredId) }),
  }),
  zones: z.strictObject({
    /** Always bars, whatever the words. */
    patient: z.array(selector),
    /** Never covered by anything of ours. */
    keepClear: z.array(selector),
    /** Parts that some charts have and others lack (a declared residual): what is inside is judged against the charts that have it. */
    sections: z.array(selector),
    /** Attributes whose values name parts of the EHR, such as `data-extension-id`; places are told from the nearest one. */
    placeAttributes: z.array(z.string().check(z.regex(/^(?:id|data-[a-z0-9-]+)$/))),
    /** Calendars, timelines, charts: drawn as one box. */
    opaque: z.array(selector),
  }),
  statusBar: z.strictObject({ corner: z.enum(["bottom-left", "bottom-right"]), right: pixels, bottom: pixels }),
  /** By what the practice environment is known, besides the site's practice origins: shown on every page of it, and on none of the live EHR. */
  practice: z.optional(
    z.strictObject({ marker: selector, text: z.optional(z.string().check(z.minLength(3), z.maxLength(120))) }),
  ),
  vocabulary,
});
export type PracticeMark = NonNullable<z.infer<typeof ehrProfile>["practice"]>;
export type EhrProfile = z.infer<typeof ehrProfile>;
