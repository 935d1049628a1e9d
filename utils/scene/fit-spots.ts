import type { Spot } from "../protocol/profile.ts";
import type { SpotSample } from "./spot.ts";

/** Positions that differ by no more than this from chart to chart are the same: borders and paddings of a state, rounding. CSS pixels. */
export const positionTolerance = 8;
/** So many of a table's rows must hold text in a column before a bar is drawn there, and then in every row. */
const barredShare = 0.5;
/** A section must stand in at least so many walked charts before anything in it counts as the same for all. */
export const fewestCharts = 3;

export interface SpotPage {
  view: string;
  chart: string;
  spots: readonly SpotSample[];
  sections: readonly string[];
}

interface Gathered {
  view: string;
  kind: Spot["kind"];
  key: string;
  plainKey: string;
  section: string | null;
  row: string | null;
  samples: SpotSample[];
  /** How many of it each chart has. */
  counts: Map<string, number>;
}

export type FittedSpot = Spot & { plainKey: string };

export interface FittedSpots {
  spots: FittedSpot[];
  /** Whether every chart that has the section has it, and a list of any length in each of its rows. */
  isSteady(view: string, kind: Spot["kind"], key: string, section: string | null): boolean;
}

/** Learns where things stand: what is at the same place in its reference for every chart, and what follows other things. */
export function fitSpots(pages: readonly SpotPage[]): FittedSpots {
  const gathered = gather(pages);
  const views = [...new Set(pages.map(({ view }) => view))];
  const rows = new Map([...gathered].filter(([, { kind }]) => kind === "part"));
  const steady = new Set<string>();
  // In a section and outside of it (its empty state) the same place may hold other things; the one that more charts have stands.
  const usual = new Map<string, Gathered>();
  for (const [id, one] of gathered) {
    if (!isEverywhere(one, pages)) continue;
    if (!standsInEveryRow(one, rows)) continue;
    steady.add(id);
    const place = idOf(one.view, one.kind, one.key, null);
    if (one.counts.size > (usual.get(place)?.counts.size ?? 0)) usual.set(place, one);
  }
  const fitted = new Map<string, { spot: Omit<FittedSpot, "views">; views: Set<string> }>();
  for (const one of usual.values()) {
    const plain = one.plainKey === one.key ? undefined : usual.get(idOf(one.view, one.kind, one.plainKey, null));
    const spot = { ...spotOf(one), plainKey: one.plainKey };
    // Things that share a place are told apart by counting siblings only where that says more of where they stand.
    if (plain && !saysMore(spot, spotOf(plain))) continue;
    const same = JSON.stringify(spot);
    const known = fitted.get(same);
    if (known) known.views.add(one.view);
    else fitted.set(same, { spot, views: new Set([one.view]) });
  }
  const spots = [...fitted.values()].map(({ spot, views: where }) => {
    const { kind, key, ...rest } = spot;
    return { kind, key, views: where.size === views.length && views.length > 2 ? ["*"] : [...where].sort(), ...rest };
  });
  const order = ({ kind, key, views: where }: Spot) => `${kind} ${key} ${where.join(" ")}`;
  spots.sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return { spots, isSteady: (...of) => steady.has(idOf(...of)) };
}

const idOf = (view: string, kind: Spot["kind"], key: string, section: string | null) =>
  `${view}\n${kind}\n${key}\n${section ?? ""}`;

function gather(pages: readonly SpotPage[]): Map<string, Gathered> {
  const gathered = new Map<string, Gathered>();
  for (const { view, chart, spots } of pages) {
    for (const sample of spots) {
      const id = idOf(view, sample.kind, sample.key, sample.section);
      let one = gathered.get(id);
      if (!one) {
        const { kind, key, plainKey, section, row } = sample;
        one = { view, kind, key, plainKey, section, row, samples: [], counts: new Map() };
        gathered.set(id, one);
      }
      one.samples.push(sample);
      one.counts.set(chart, (one.counts.get(chart) ?? 0) + 1);
    }
  }
  return gathered;
}

function isEverywhere({ view, section, counts }: Gathered, pages: readonly SpotPage[]): boolean {
  const having = pages.filter((page) => page.view === view && (section === null || page.sections.includes(section)));
  const charts = new Set(having.map(({ chart }) => chart));
  return counts.size === charts.size && (section === null || charts.size >= fewestCharts);
}

/**
 * In a list whose length is data, what only some rows have tells something of them, so it must stand in each row; a list that is the
 * same for every chart (a menu) may have different things in each of its rows. Bars in cells need half of the rows: they are drawn in all.
 */
function standsInEveryRow(one: Gathered, rows: ReadonlyMap<string, Gathered>): boolean {
  if (one.row === null) return true;
  const row = rows.get(idOf(one.view, "part", one.row, one.section)) ?? rows.get(idOf(one.view, "part", one.row, null));
  if (!row) return false;
  const charts = [...one.counts.keys()];
  const isFixedList = new Set(row.counts.values()).size === 1 && new Set(one.counts.values()).size === 1;
  if (isFixedList && row.counts.size > 1) return true;
  if (one.kind === "bar") {
    const total = charts.reduce((sum, chart) => sum + (row.counts.get(chart) ?? 0), 0);
    const held = charts.reduce((sum, chart) => sum + Math.min(one.counts.get(chart) ?? 0, row.counts.get(chart) ?? 0), 0);
    return held >= total * barredShare;
  }
  return charts.every((chart) => (one.counts.get(chart) ?? 0) % (row.counts.get(chart) ?? 1) === 0);
}

function saysMore(one: Pick<Spot, "x" | "y">, other: Pick<Spot, "x" | "y">): boolean {
  return (one.x !== null && other.x === null) || (one.y !== null && other.y === null);
}

function spotOf({ kind, key, samples }: Gathered): Omit<Spot, "views"> {
  const pitches = samples.map(({ pitch }) => pitch).filter((pitch) => pitch > 0);
  const height = constant(samples.map((sample) => sample.height));
  const spot = { kind, key, x: fitX(kind, samples), y: constant(samples.map(({ top }) => top)), height };
  if (kind !== "bar") return spot;
  return { ...spot, pitch: pitches.length > 0 ? median(pitches) : Math.round((height ?? 18) * 1.25) };
}

function fitX(kind: Spot["kind"], samples: readonly SpotSample[]): Spot["x"] {
  // However alike the walked values are, another one may be longer.
  if (samples.some(({ behind }) => behind === "value")) return null;
  const width = median(samples.map((sample) => sample.width));
  const left = constant(samples.map((sample) => sample.left));
  const right = constant(samples.map((sample) => sample.within - sample.left - sample.width));
  const middle = constant(samples.map((sample) => sample.left + sample.width / 2 - sample.within / 2));
  if (kind === "box" || kind === "part") {
    const sameWidth = constant(samples.map((sample) => sample.width)) !== null;
    const isWide = samples.every((sample) => sample.width > sample.within / 2);
    if (left !== null && right !== null && (isWide || !sameWidth)) return ["s", left, right];
    // As wide as it usually is, whatever is in it: a button beside a name is narrower where the name is long.
    if (!sameWidth && left === null && right === null) return null;
  }
  const isMiddle = middle !== null && Math.abs(middle) < 4 && (left === null || left > 48);
  if (isMiddle) return ["c", middle, width];
  // A label as wide in every chart keeps to the nearer edge; a value keeps to the left one unless its text is set to the right.
  if (left !== null && (right === null || left <= right || kind === "bar")) return ["l", left, width];
  if (right !== null) return ["r", right, width];
  return middle === null ? null : ["c", middle, width];
}

/** The usual value where all are about the same, else `null`. */
function constant(values: readonly number[]): number | null {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  return highest - lowest <= positionTolerance ? median(values) : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
