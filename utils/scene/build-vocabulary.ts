import type {
  BoxStyle,
  Hook,
  Icon,
  Label,
  LabelRole,
  Placement,
  Spot,
  TableColumns,
  TextStyle,
  Vocabulary,
} from "../protocol/profile.ts";
import { fingerprint } from "./fingerprint.ts";
import { fitSpots } from "./fit-spots.ts";
import { type SpotSample, spotKey } from "./spot.ts";

/** One page of the vocabulary walk: which view of which chart was read, and what stood there (utils/scene/page/learn-page.ts). */
export interface WalkedPage {
  view: string;
  /** Chart and user: the thing that has to make no difference. */
  chart: string;
  labels: {
    place: string;
    section: string | null;
    role: LabelRole;
    text: string;
    shown: string;
    style: TextStyle;
    onScreen: boolean;
  }[];
  icons: {
    place: string;
    section: string | null;
    hash: string;
    viewBox: [number, number, number, number];
    paths: string[];
    evenOdd: boolean;
    colour: string;
    near: string;
  }[];
  boxes: { place: string; section: string | null; style: Omit<BoxStyle, "id" | "places"> }[];
  tables: { place: string; section: string | null; shares: number[] }[];
  spots: SpotSample[];
  hooks: { attribute: string; value: string }[];
  sections: string[];
}

/** A section must stand in at least so many walked charts before anything in it counts as the same for all. */
const fewestCharts = 3;
/** Longest label; longer texts are prose, and prose is data until shown otherwise. */
const longestLabel = 80;

/** A number that stands by itself (a count, a page), or a text without a letter (`--` for no value): data, however often it is the same. */
const countsOrSaysNothing = /(?:^|[^\p{L}\p{N}])\p{N}+(?:$|[^\p{L}\p{N}])|^[^\p{L}]*$/u;

/** Marks without a letter that stand for nothing but themselves. */
const separators = new Set(["|", "·", "•", ":", "%"]);

export interface BuildOptions {
  /** Texts that are names of users, staff or places, whatever their place. */
  excluded: ReadonlySet<string>;
}

export interface BuiltVocabulary {
  vocabulary: Vocabulary;
  rejected: {
    rule: "not-for-every-chart" | "not-in-every-row" | "name" | "too-long" | "number" | "box-differs";
    count: number;
  }[];
}

interface Candidate<Value> {
  value: Value;
  view: string;
  place: string;
  section: string | null;
  charts: Set<string>;
}

/** Keeps what was found the same, in the same view and place, for every chart (docs/design/capture.md, rule 2). */
export function buildVocabulary(pages: readonly WalkedPage[], options: BuildOptions): BuiltVocabulary {
  const views = [...new Set(pages.map((page) => page.view))].sort();
  const chartsOf = countCharts(pages);
  const rejected = { "not-for-every-chart": 0, "not-in-every-row": 0, name: 0, "too-long": 0, number: 0, "box-differs": 0 };

  const isEverywhere = (candidate: Candidate<unknown>) => {
    const needed =
      candidate.section === null ? chartsOf.view(candidate.view) : chartsOf.section(candidate.view, candidate.section);
    const enough = candidate.section === null || needed >= fewestCharts;
    if (enough && candidate.charts.size === needed) return true;
    rejected["not-for-every-chart"]++;
    return false;
  };
  const mayBeLabel = ({ value }: Candidate<{ text: string }>) => {
    if (value.text.length > longestLabel) rejected["too-long"]++;
    else if (countsOrSaysNothing.test(value.text) && !separators.has(value.text)) rejected.number++;
    else if (options.excluded.has(value.text)) rejected.name++;
    else return true;
    return false;
  };

  const things = fitSpots(pages.map((page) => ({ ...page, spots: page.spots.filter(({ kind }) => kind !== "bar") })));
  const isInEveryRow = (kind: SpotSample["kind"], detailOf: (value: never) => string) => (candidate: Candidate<unknown>) => {
    const key = spotKey(candidate.place, detailOf(candidate.value as never));
    if (things.isSteady(candidate.view, kind, key, candidate.section)) return true;
    rejected["not-in-every-row"]++;
    return false;
  };

  const labels = gather(
    pages,
    (page) => page.labels,
    (label) => [label.role, label.text, label.shown].join("|"),
  )
    .filter(mayBeLabel)
    .filter(isEverywhere)
    .filter(isInEveryRow("label", ({ text }: { text: string }) => text));
  const icons = gather(
    pages,
    (page) => page.icons,
    (icon) => icon.hash,
  )
    .filter(isEverywhere)
    .filter(isInEveryRow("icon", ({ hash }: { hash: string }) => hash));
  const boxes = gather(
    pages,
    (page) => page.boxes,
    (box) => JSON.stringify(box.style),
  )
    .filter(isEverywhere)
    .filter(isInEveryRow("box", () => ""));
  const { single, dropped } = onlyStyleAtPlace(pages, boxes);
  rejected["box-differs"] = dropped;

  const builtLabels = nameLabels(labels, views);
  return {
    vocabulary: {
      labels: builtLabels,
      icons: nameIcons(icons, views),
      boxes: nameBoxes(single, views),
      tables: averageColumns(pages, views),
      spots: fitSpots(
        withBars(
          pages,
          labels.map(({ view, place, value }) => `${view}\n${spotKey(place, value.text)}`),
        ),
      ).spots.filter(keptOnly(labels, icons, boxes)),
      hooks: nameHooks(pages, chartsOf),
      expected: expectedLabels(pages, builtLabels, views, chartsOf),
    },
    rejected: Object.entries(rejected).map(([rule, count]) => ({ rule: rule as keyof typeof rejected, count })),
  };
}

/** The pages with only those bars that are no labels. */
function withBars(pages: readonly WalkedPage[], labelKeys: readonly string[]): WalkedPage[] {
  const known = new Set(labelKeys);
  return pages.map((page) => ({
    ...page,
    spots: page.spots
      .filter(({ labelKey }) => labelKey === null || !known.has(`${page.view}\n${labelKey}`))
      .map((spot) => ({
        ...spot,
        behind: spot.behind === null || known.has(`${page.view}\n${spot.behind}`) ? null : "value",
      })),
  }));
}

/** Leaves out where rejected labels, icons and boxes stood. */
function keptOnly(
  labels: readonly Candidate<{ text: string }>[],
  icons: readonly Candidate<{ hash: string }>[],
  boxes: readonly Candidate<unknown>[],
): (spot: Spot) => boolean {
  const keys = {
    label: new Set(labels.map(({ place, value }) => spotKey(place, value.text))),
    icon: new Set(icons.map(({ place, value }) => spotKey(place, value.hash))),
    box: new Set(boxes.map(({ place }) => place)),
  };
  return ({ kind, key }) => kind === "bar" || kind === "part" || keys[kind].has(key);
}

function countCharts(pages: readonly WalkedPage[]) {
  const byView = new Map<string, Set<string>>();
  const bySection = new Map<string, Set<string>>();
  for (const page of pages) {
    add(byView, page.view, page.chart);
    for (const section of page.sections) add(bySection, `${page.view}|${section}`, page.chart);
  }
  return {
    view: (view: string) => byView.get(view)?.size ?? 0,
    section: (view: string, section: string) => bySection.get(`${view}|${section}`)?.size ?? 0,
  };
}

function gather<Item extends { place: string; section: string | null }>(
  pages: readonly WalkedPage[],
  itemsOf: (page: WalkedPage) => readonly Item[],
  keyOf: (item: Item) => string,
): Candidate<Item>[] {
  const candidates = new Map<string, Candidate<Item>>();
  for (const page of pages) {
    for (const item of itemsOf(page)) {
      const key = [page.view, item.place, item.section ?? "", keyOf(item)].join("\n");
      const candidate = candidates.get(key);
      if (candidate) candidate.charts.add(page.chart);
      else {
        const { place, section } = item;
        candidates.set(key, { value: item, view: page.view, place, section, charts: new Set([page.chart]) });
      }
    }
  }
  return [...candidates.values()];
}

/**
 * One style for each place: the most frequent one, if every chart has it. Any other style seen there is a state (selected, abnormal,
 * zebra), and states are never drawn; so the reader need not look at a live chart's styles at all.
 */
function onlyStyleAtPlace(pages: readonly WalkedPage[], boxes: Candidate<WalkedPage["boxes"][number]>[]) {
  const counts = new Map<string, Map<string, number>>();
  for (const page of pages) {
    for (const box of page.boxes) {
      const key = `${page.view}\n${box.place}`;
      const styles = counts.get(key) ?? new Map<string, number>();
      const style = JSON.stringify(box.style);
      styles.set(style, (styles.get(style) ?? 0) + 1);
      counts.set(key, styles);
    }
  }
  const isUsual = ({ view, place, value }: (typeof boxes)[number]) => {
    const styles = [...(counts.get(`${view}\n${place}`) ?? [])].sort(([, one], [, other]) => other - one);
    return styles[0]?.[0] === JSON.stringify(value.style);
  };
  const painted = boxes.filter(({ value }) => value.style.fill !== null || value.style.border.some((edge) => edge > 0));
  const single = painted.filter(isUsual);
  return { single, dropped: painted.length - single.length };
}

function nameLabels(candidates: readonly Candidate<WalkedPage["labels"][number]>[], views: readonly string[]): Label[] {
  const groups = groupBy(candidates, ({ value }) => JSON.stringify([value.role, value.text, value.shown, value.style]));
  return withIds(groups, (group) => `${group.value.role}.${slug(group.value.text)}`).map(({ id, first, group }) => ({
    id,
    text: first.value.text,
    ...(first.value.shown === first.value.text ? {} : { shown: first.value.shown }),
    role: first.value.role,
    style: first.value.style,
    places: placementsOf(group, views),
  }));
}

function nameIcons(candidates: readonly Candidate<WalkedPage["icons"][number]>[], views: readonly string[]): Icon[] {
  const groups = groupBy(candidates, ({ value }) => JSON.stringify([value.hash, value.colour]));
  return withIds(groups, ({ value }) => `icon.${value.hash.slice(0, 8)}`).map(({ id, first, group }) => ({
    id,
    hash: first.value.hash,
    viewBox: first.value.viewBox,
    paths: first.value.paths,
    colour: first.value.colour,
    ...(first.value.evenOdd ? { evenOdd: true } : {}),
    places: placementsOf(group, views),
  }));
}

function nameBoxes(candidates: readonly Candidate<WalkedPage["boxes"][number]>[], views: readonly string[]): BoxStyle[] {
  const groups = groupBy(candidates, ({ value }) => JSON.stringify(value.style));
  return withIds(groups, ({ value }) => `box.${fingerprint(JSON.stringify(value.style)).slice(0, 8)}`).map(
    ({ id, first, group }) => ({
      id,
      ...first.value.style,
      places: placementsOf(group, views),
    }),
  );
}

/** Columns of each table that enough charts have with the same number of columns: the mean of what the walk saw, in 2 % steps. */
function averageColumns(pages: readonly WalkedPage[], views: readonly string[]): TableColumns[] {
  const tables = gather(
    pages,
    (page) => page.tables,
    (table) => String(table.shares.length),
  );
  const meanShares = ({ view, place, value }: (typeof tables)[number]) => {
    const seen = pages.flatMap((page) => (page.view === view ? page.tables : []));
    const same = seen.filter((table) => table.place === place && table.shares.length === value.shares.length);
    const mean = (column: number) => same.reduce((sum, table) => sum + (table.shares[column] ?? 0), 0) / same.length;
    return value.shares.map((_, column) => Math.max(0.02, Math.round(mean(column) * 50) / 50));
  };
  const known = tables.filter(({ value, charts }) => value.shares.length > 0 && charts.size >= fewestCharts);
  return groupBy(known, (table) => JSON.stringify(meanShares(table))).flatMap((group) =>
    group[0] ? [{ shares: meanShares(group[0]), places: placementsOf(group, views) }] : [],
  );
}

/** Parts that the EHR names itself, and that every chart has in some view. */
function nameHooks(pages: readonly WalkedPage[], chartsOf: ReturnType<typeof countCharts>): Hook[] {
  const seen = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const hook of page.hooks) add(seen, JSON.stringify([hook.attribute, hook.value, page.view]), page.chart);
  }
  const hooks = new Map<string, Hook>();
  for (const [key, charts] of seen) {
    const [attribute, value, view] = JSON.parse(key) as [string, string, string];
    if (charts.size === chartsOf.view(view)) hooks.set(`hook.${slug(value)}`, { id: `hook.${slug(value)}`, attribute, value });
  }
  return [...hooks.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Labels of this view that are on screen wherever one scrolls, for every chart: its navigation and header. */
function expectedLabels(
  pages: readonly WalkedPage[],
  labels: readonly Label[],
  views: readonly string[],
  chartsOf: ReturnType<typeof countCharts>,
): Record<string, string[]> {
  const seen = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const label of page.labels) {
      if (label.onScreen && label.section === null) add(seen, `${page.view}\n${label.place}\n${label.text}`, page.chart);
    }
  }
  const expected: Record<string, string[]> = {};
  for (const view of views) {
    const ids = labels.filter((label) =>
      label.places.some(
        ({ place, views: where }) =>
          (where.includes("*") || where.includes(view)) &&
          seen.get(`${view}\n${place}\n${label.text}`)?.size === chartsOf.view(view),
      ),
    );
    expected[view] = ids.map((label) => label.id);
  }
  return expected;
}

function placementsOf(group: readonly Candidate<unknown>[], views: readonly string[]): Placement[] {
  const byPlace = new Map<string, Set<string>>();
  for (const { place, view } of group) add(byPlace, place, view);
  return [...byPlace]
    .map(([place, where]) => ({ views: where.size === views.length && views.length > 2 ? ["*"] : [...where].sort(), place }))
    .sort((one, other) => (one.place < other.place ? -1 : 1));
}

function groupBy<Value>(
  candidates: readonly Candidate<Value>[],
  keyOf: (candidate: Candidate<Value>) => string,
): Candidate<Value>[][] {
  const groups = new Map<string, Candidate<Value>[]>();
  for (const candidate of candidates) {
    const key = keyOf(candidate);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** Gives each group an id; the one that stands in most places has the plain name, the others a number. */
function withIds<Value>(groups: readonly Candidate<Value>[][], nameOf: (first: Candidate<Value>) => string) {
  const byPlaces = [...groups].sort((one, other) => other.length - one.length);
  const used = new Map<string, number>();
  const named = byPlaces.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const name = nameOf(first);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return [{ id: count === 1 ? name : `${name}.${count}`, first, group }];
  });
  return named.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function slug(text: string): string {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 48)
    .replace(/-$/, "");
  return words === "" ? fingerprint(text).slice(0, 8) : words;
}

function add<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
