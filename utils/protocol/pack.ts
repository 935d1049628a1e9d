import * as z from "zod/mini";
import { day, declaredId, version } from "./ids.ts";
import { category } from "./report.ts";

/** A pack: a declarative bundle of contributions for one EHR profile (docs/design/tip-packs.md). */

const alternative = z.union([
  /** A hook attribute of the EHR: an id in the vocabulary's `hooks`. */
  z.strictObject({ hook: declaredId }),
  /**
   * An element by role and accessible name: an id in the vocabulary's `labels`. `near`: in the section of this other label; `within`: in
   * the part of the EHR that has this hook.
   */
  z.strictObject({ label: declaredId, near: z.optional(declaredId), within: z.optional(declaredId) }),
]);
export type AnchorAlternative = z.infer<typeof alternative>;

const pixel = z.int().check(z.gte(-100_000), z.lte(100_000));

/**
 * What the element was like, for when no alternative leads to it any more (utils/anchors/rank-elements.ts). Ids, tags and numbers only: no
 * text of a page is in it.
 */
export const fingerprint = z.strictObject({
  tag: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  role: z.optional(z.string().check(z.regex(/^[a-z]{1,30}$/))),
  type: z.optional(z.string().check(z.regex(/^[a-z-]{1,20}$/))),
  /** What it says, and what the labels beside it say: ids in the vocabulary's `labels`. */
  label: z.optional(declaredId),
  near: z.optional(z.array(declaredId).check(z.maxLength(4))),
  /** The parts that it is in, nearest first: ids in the vocabulary's `hooks`. */
  within: z.optional(z.array(declaredId).check(z.maxLength(3))),
  /** Which dangerous things it says it does, where its words are no label (utils/anchors/dangerous-verbs.ts). */
  verbs: z.optional(z.array(z.int().check(z.gte(0), z.lte(99))).check(z.maxLength(8))),
  /** Its own hook attributes: ids in the vocabulary's `hooks`. */
  hooks: z.optional(z.array(declaredId).check(z.maxLength(8))),
  /** Tags from the document to the element with their number among siblings of the same tag. */
  path: z.string().check(z.regex(/^(?:\/[a-z][a-z0-9-]*\[\d{1,5}\]){1,80}$/)),
  /** Left, top, width, height in CSS pixels of the document, in a window of 1440 pixels. */
  rectangle: z.tuple([pixel, pixel, pixel, pixel]),
  /** Score of the most similar other element of that page, 0 to 1. */
  lookAlike: z.number().check(z.gte(0), z.lte(1)),
});
export type Fingerprint = z.infer<typeof fingerprint>;

export const anchor = z.strictObject({
  alternatives: z.array(alternative).check(z.minLength(1), z.maxLength(8)),
  fingerprint: z.optional(fingerprint),
});
export type Anchor = z.infer<typeof anchor>;

/** `push` opens by itself, once, where nothing speaks against it (utils/guidance/push-gate.ts). */
export const tipLevel = z.enum(["dot", "hint", "push", "panel"]);

const owners = {
  expires: z.optional(day),
  reviewBy: z.optional(day),
  /** Who answers for what it says of drugs and doses: without one it may say nothing of them. */
  clinicalOwner: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
};

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
  ...owners,
});
export type Tip = z.infer<typeof tip>;

/**
 * What a person did, or what is so now, by which a step is done: `onClick:ANCHOR`, `onInput:ANCHOR`, `onView:VIEW`, `onContext:WHEN`,
 * `onCommand:COMMAND` (one of the pack), `onNext` (the person says so). As VS Code has them.
 */
const completionEvent = z.string().check(z.maxLength(500), z.regex(/^on(?:Next$|(?:Click|Input|View|Context|Command):)/));

export const walkthroughStep = z.strictObject({
  id: declaredId,
  /** Without one the step is told beside the status bar. */
  anchor: z.optional(declaredId),
  /** Keys into the pack's locales. */
  title: z.string(),
  body: z.string(),
  completionEvents: z.array(completionEvent).check(z.minLength(1), z.maxLength(4)),
});

const lesson = {
  id: declaredId,
  /** When clause (utils/when): for whom, and where it can begin. */
  when: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Keys into the pack's locales: what one can do afterwards. */
  title: z.string(),
  body: z.string(),
  priority: z._default(z.int().check(z.gte(0), z.lte(100)), 50),
  steps: z.array(walkthroughStep).check(z.minLength(1), z.maxLength(20)),
  ...owners,
};

export const walkthrough = z.strictObject(lesson);
export type Walkthrough = z.infer<typeof walkthrough>;

/** A task for the practice environment: first led through, then done without guidance. */
export const scenario = z.strictObject({
  ...lesson,
  /** View on which it begins. */
  start: declaredId,
  /** Key into the pack's locales: what is to be done, told as it would be at work. */
  task: z.string(),
  /** What must have been done, each by one of its events, in any order. What only the person says (`onNext`) does not count. */
  pass: z
    .array(
      z.strictObject({
        /** Key into the pack's locales: what it is, for whoever has missed it. */
        title: z.string(),
        events: z.array(completionEvent).check(z.minLength(1), z.maxLength(4)),
      }),
    )
    .check(z.minLength(1), z.maxLength(5)),
});
export type Scenario = z.infer<typeof scenario>;

/** What a role learns, in order. */
export const path = z.strictObject({
  id: declaredId,
  when: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Keys into the pack's locales. */
  title: z.string(),
  body: z.string(),
  priority: z._default(z.int().check(z.gte(0), z.lte(100)), 50),
  items: z
    .array(
      z.union([
        z.strictObject({ walkthrough: declaredId, dueDay: z.optional(z.int().check(z.gte(-365), z.lte(365))) }),
        /** `dueDay`: days after go-live, before it where negative. */
        z.strictObject({ scenario: declaredId, dueDay: z.optional(z.int().check(z.gte(-365), z.lte(365))) }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(30)),
});
export type Path = z.infer<typeof path>;

/** An entry of the command palette. */
export const command = z.strictObject({
  id: declaredId,
  when: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Key into the pack's locales: what it does, beginning with a verb. */
  title: z.string(),
  priority: z._default(z.int().check(z.gte(0), z.lte(100)), 50),
  run: z.union([
    z.strictObject({ startWalkthrough: declaredId }),
    z.strictObject({ showTip: declaredId }),
    z.strictObject({ openLink: z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/)) }),
    z.strictObject({ reportAs: category }),
  ]),
});
export type Command = z.infer<typeof command>;

/** One question for the people of a pack's clause, asked in the side panel and answered without a name (docs/privacy.md). */
export const survey = z.strictObject({
  id: declaredId,
  when: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Keys into the pack's locales: the question, and what the first and the last of five answers mean. */
  question: z.string(),
  low: z.string(),
  high: z.string(),
  /** Share of the people who are asked. */
  sample: z._default(z.number().check(z.gt(0), z.lte(1)), 1),
  /** Days after a question, answered or not, in which a person is asked no other. */
  quietDays: z._default(z.int().check(z.gte(7), z.lte(365)), 30),
  priority: z._default(z.int().check(z.gte(0), z.lte(100)), 50),
  expires: z.optional(day),
  reviewBy: z.optional(day),
});
export type Survey = z.infer<typeof survey>;

/** Largest picture: 200 kB, which is as many characters of base64. */
const longestPng = 273_068;

/** A picture for the texts of tips and steps. It is in the pack: nothing is loaded from elsewhere. */
export const picture = z.strictObject({
  /** A PNG without metadata, base64 (utils/packs/png.ts). `npm run pack -- picture` writes it. */
  png: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(longestPng)),
});

export const pack = z.strictObject({
  /** For editors; means nothing here. */
  $schema: z.optional(z.string().check(z.maxLength(200))),
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
    /** By the name that texts call them by: `![what it shows](name)`. */
    pictures: z._default(z.record(declaredId, picture), {}),
    tips: z.array(tip).check(z.maxLength(1_000)),
    walkthroughs: z._default(z.array(walkthrough).check(z.maxLength(200)), []),
    scenarios: z._default(z.array(scenario).check(z.maxLength(100)), []),
    paths: z._default(z.array(path).check(z.maxLength(50)), []),
    commands: z._default(z.array(command).check(z.maxLength(200)), []),
    surveys: z._default(z.array(survey).check(z.maxLength(20)), []),
  }),
});
export type Pack = z.infer<typeof pack>;
