import type { Vocabulary } from "../protocol/profile.ts";
import { averageColumns } from "./average-columns.ts";
import { type Candidate, countCharts, gather } from "./candidates.ts";
import { expectedLabels } from "./expected-labels.ts";
import { fingerprint } from "./fingerprint.ts";
import { fewestCharts, fitSpots } from "./fit-spots.ts";
import type { WalkedPage } from "./learned-page.ts";
import { learnedSpots } from "./learned-spots.ts";
import { onlyStyleAtPlace } from "./only-style-at-place.ts";
import { type SpotSample, spotKey } from "./spot.ts";
import { nameBoxes, nameHooks, nameIcons, nameLabels } from "./vocabulary-entries.ts";
import { wordsKnownAsData } from "./words-known-as-data.ts";

/** Longest label; longer texts are prose, and prose is data until shown otherwise. */
const longestLabel = 80;

/** A number that stands by itself (a count, a page), or a text without a letter (`--` for no value): data, however often it is the same. */
const countsOrSaysNothing = /(?:^|[^\p{L}\p{N}])\p{N}+(?:$|[^\p{L}\p{N}])|^[^\p{L}]*$/u;

/** Marks without a letter that stand for nothing but themselves. */
const separators = new Set(["|", "·", "•", ":", "%"]);

export interface BuildOptions {
  /** Names of users, staff and places, and the terms of coded fields: never labels, whatever their place. */
  excluded: ReadonlySet<string>;
}

export type RejectionRule =
  | "not-for-every-chart"
  | "not-in-every-row"
  | "name-or-term"
  | "choice"
  | "too-long"
  | "number"
  | "box-differs";

/** Something that was seen and is not vocabulary. `text` stays in memory: what is written of it is its hash and shape. */
export interface Rejected {
  rule: RejectionRule;
  kind: "label" | "icon" | "box";
  /** A label's text; the hash of an icon's shapes or of a box's style. */
  text: string;
}

export interface BuiltVocabulary {
  vocabulary: Vocabulary;
  /** One for each view and place. */
  rejected: Rejected[];
}

/** Keeps what was found the same, in the same view and place, for every chart (docs/design/capture.md, rule 2). */
export function buildVocabulary(walked: readonly WalkedPage[], options: BuildOptions): BuiltVocabulary {
  const pages = [...walked].sort((one, other) => compare(one.view, other.view) || compare(one.chart, other.chart));
  const views = [...new Set(pages.map((page) => page.view))];
  const chartsOf = countCharts(pages);
  const rejected: Rejected[] = [];
  const things = fitSpots(pages.map((page) => ({ ...page, spots: page.spots.filter(isThing) })));

  const keepEverywhere = <Value>(
    candidates: readonly Candidate<Value>[],
    kind: Rejected["kind"],
    textOf: (value: Value) => string,
  ) =>
    candidates.filter(({ section, view, place, charts, value }) => {
      const needed = section === null ? chartsOf.view(view) : chartsOf.section(view, section);
      const everywhere = charts.size === needed && (section === null || needed >= fewestCharts);
      const steady = things.isSteady(view, kind, spotKey(place, kind === "box" ? "" : textOf(value)), section);
      if (!everywhere || !steady)
        rejected.push({ rule: everywhere ? "not-in-every-row" : "not-for-every-chart", kind, text: textOf(value) });
      return everywhere && steady;
    });

  const ruleOf = labelRule(options.excluded, new Set(pages.flatMap((page) => page.choices)));
  const texts = gather(
    pages,
    (page) => page.labels,
    (label) => [label.role, label.text, label.shown].join("|"),
  ).filter(({ value }) => {
    const rule = ruleOf(value.text) ?? ruleOf(value.shown);
    if (rule) rejected.push({ rule, kind: "label", text: value.text });
    return rule === null;
  });
  const labels = keepEverywhere(texts, "label", ({ text }) => text);
  const shapes = gather(
    pages,
    (page) => page.icons,
    (icon) => icon.hash,
  );
  const icons = keepEverywhere(shapes, "icon", ({ hash }) => hash);
  const styles = gather(
    pages,
    (page) => page.boxes,
    (box) => JSON.stringify(box.style),
  );
  const styleHash = ({ style }: (typeof styles)[number]["value"]) => fingerprint(JSON.stringify(style));
  const { single, others } = onlyStyleAtPlace(pages, keepEverywhere(styles, "box", styleHash));
  for (const { value } of others) rejected.push({ rule: "box-differs", kind: "box", text: styleHash(value) });

  const builtLabels = nameLabels(labels, views);
  return {
    vocabulary: {
      labels: builtLabels,
      icons: nameIcons(icons, views),
      boxes: nameBoxes(single, views),
      tables: averageColumns(pages, views, fewestCharts),
      spots: learnedSpots(pages, { labels, icons, boxes: single }),
      hooks: nameHooks(pages, chartsOf),
      expected: expectedLabels(pages, builtLabels, views, chartsOf),
    },
    rejected,
  };
}

function isThing({ kind }: SpotSample): boolean {
  return kind !== "bar";
}

/** Why a text cannot be a label whatever its place; `null` where it can. */
function labelRule(excluded: ReadonlySet<string>, choices: ReadonlySet<string>): (text: string) => RejectionRule | null {
  const isData = wordsKnownAsData(excluded);
  return (text) => {
    if (text.length > longestLabel) return "too-long";
    if (countsOrSaysNothing.test(text) && !separators.has(text)) return "number";
    if (isData(text)) return "name-or-term";
    return choices.has(text) ? "choice" : null;
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
