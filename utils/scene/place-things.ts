import type { Spot } from "../protocol/profile.ts";
import { barWidth } from "./bar-width.ts";
import { columnsByShare } from "./columns.ts";
import type { Edges } from "./edges.ts";

/** What the vocabulary says of where a thing stands. */
export type SpotRule = Pick<Spot, "x" | "y" | "height" | "pitch">;

/** Something to be drawn: `live` is where the page has it, `placed` where it is drawn; a bar has one rectangle for each line. */
export interface Thing {
  kind: "label" | "icon" | "bar" | "box";
  id: string;
  live: Edges;
  spot: SpotRule | null;
  /** Of a bar: its lines on the page. */
  lines: number;
  /** Tells the widths of its bars. */
  key: string;
  /** Of a box: the area that it is the box of. */
  own: Area | null;
  /** Paint order: z-indices of the stacking contexts around it. */
  stack: readonly number[];
  placed: Edges[];
}

/** A reference (utils/scene/page/reference.ts) with what stands in it. */
export interface Area {
  live: Edges;
  /** Of a scrolled area: the part of the window in which its content is seen. */
  clip: Edges | null;
  spot: SpotRule | null;
  /** Of a table: share of each column. */
  shares: readonly number[] | null;
  /** Of a cell: which columns of its table it takes. */
  columns: { from: number; to: number } | null;
  areas: Area[];
  things: Thing[];
  placed: Edges;
}

/** Live positions this near to the learned one are the learned one, CSS pixels; a little more than `positionTolerance` of the fit. */
const near = 12;
/** Farther away (another window width, scrolled), the distance is kept on this grid. */
const farGrid = 8;
/** Gaps between things that follow each other are kept on this grid. */
const gapGrid = 4;
/** Most distances are whole or half pixels, give or take a hundredth: none of them may lie where a grid or a limit divides. */
const offGrid = 0.27;
/** Edges this near to each other touch, CSS pixels. */
const touching = 1 + offGrid;
const spaceBetween = 8;
const indent = 16;
/** An area that has no place of its own and is no higher than a line (a tag, a chip) stands on the line of what is before it. */
const lineHigh = 48;
/** Width of such an area in which nothing is drawn. */
const emptyWidth = 48;

/**
 * Says where everything is drawn, so that no position follows the length of barred text, the border of an abnormal value or the sort
 * of person: what every chart has at one place stands there; what follows other things follows them as drawn.
 */
export function placeThings(window: Area): void {
  window.placed = { ...window.live };
  placeInside(window, null);
}

interface Knot {
  liveLeft: number;
  liveRight: number;
  liveBottom: number;
  bottom: number;
}

function placeInside(area: Area, table: Area | null): void {
  const around = area.shares ? area : table;
  const start: Knot = { liveLeft: -1e6, liveRight: 1e6, liveBottom: area.live.top, bottom: area.placed.top };
  const knots = [start];
  const mapDown = (y: number, { left, right }: Edges): number => {
    const above = knots.filter(({ liveLeft, liveRight, liveBottom }) => {
      const beside = liveRight <= left + touching || liveLeft >= right - touching;
      return !beside && liveBottom <= y + 3 + offGrid;
    });
    // What is scrolled out of the area, or stands out of it, is measured from its upper edge.
    if (above.length === 0) above.push(start);
    const lowest = Math.max(...above.map(({ liveBottom }) => liveBottom));
    // Of those that end on one line, hundredths of a pixel must not say which one counts.
    const bottom = Math.max(...above.filter(({ liveBottom }) => liveBottom > lowest - touching).map((knot) => knot.bottom));
    return bottom + snap(y - lowest, gapGrid);
  };
  const leaves = area.things.filter(({ kind }) => kind !== "box");
  /** What a thing without a place of its own follows on its line. */
  const leadOf = (thing: Thing): Thing | null => {
    if (thing.spot?.x) return null;
    const middle = (thing.live.top + thing.live.bottom) / 2;
    return leaves.find(({ live, spot }) => spot?.x && live.top < middle && middle < live.bottom) ?? null;
  };
  /** From where to where something stands: where a value ends on the page, and what follows it stands, tells its length. */
  const spanOf = (thing: Thing): Edges => {
    const { kind, live, spot } = leadOf(thing) ?? thing;
    if (!spot?.x || spot.x[0] === "s" || (kind !== "bar" && kind !== "box"))
      return { ...thing.live, left: live.left, right: live.right };
    const [left, width] = across(spot.x, area, null);
    const from = area.live.left + left - area.placed.left;
    return { ...thing.live, left: from, right: from + width };
  };
  const topOf = (live: Edges, spot: SpotRule | null, span: Edges = live): number => {
    if (spot?.y === null || spot?.y === undefined) return mapDown(live.top, span);
    return area.placed.top + towards(live.top - area.live.top, spot.y);
  };
  const heightOf = (live: Edges, spot: SpotRule | null): number | null => {
    const height = spot?.height ?? null;
    return height !== null && Math.abs(live.bottom - live.top - height) <= near + offGrid ? height : null;
  };
  const tie = (live: Edges, bottom: number) =>
    knots.push({ liveLeft: live.left, liveRight: live.right, liveBottom: live.bottom, bottom });

  /** What stands on one line with something that has a height of its own stands on that line. */
  const onLineWith = ({ live, spot, kind }: Thing): number | null => {
    if (kind === "bar" || (spot?.y ?? null) !== null) return null;
    const middle = (live.top + live.bottom) / 2;
    const line = leaves.find(
      (other) => (other.spot?.y ?? null) !== null && other.live.top < middle && middle < other.live.bottom,
    );
    if (!line) return null;
    const high = spot?.height ?? live.bottom - live.top;
    return topOf(line.live, line.spot) + Math.round(((line.spot?.height ?? high) - high) / 2);
  };
  const inOrder = [
    ...leaves.map((thing) => ({ thing, live: thing.live })),
    ...area.areas.map((inner) => ({ inner, live: inner.live })),
  ];
  inOrder.sort((one, other) => one.live.top - other.live.top || one.live.left - other.live.left);
  for (const next of inOrder) {
    if ("thing" in next) {
      const { thing, live } = next;
      const span = spanOf(thing);
      const top = onLineWith(thing) ?? topOf(live, thing.spot, span);
      const height = thing.spot?.height ?? snap(live.bottom - live.top, gapGrid);
      // A value keeps to its place: where the page has it may follow its length.
      const [left, width] = across(thing.spot?.x ?? null, area, thing.kind === "bar" ? null : live);
      thing.placed = linesOf(thing, left, top, width, height);
      if (!leadOf(thing)) tie(span, thing.placed.at(-1)?.bottom ?? top);
    } else {
      const { inner, live } = next;
      const top = topOf(live, inner.spot);
      const { left, right } = sidesOf(inner, area, around);
      inner.placed = { left, right, top, bottom: top };
      placeInside(inner, around);
      const height = heightOf(live, inner.spot);
      if (height !== null) inner.placed.bottom = top + height;
      tie(live, inner.placed.bottom);
    }
  }
  alignLines(leaves, area, area.areas.filter(isInLine));
  for (const thing of area.things) if (thing.kind === "box") placeBox(thing, area, spanOf(thing), topOf, heightOf, mapDown);
  area.placed.bottom = Math.max(area.placed.top, mapDown(area.live.bottom, area.live));
}

/** A cell stands on its table's columns; any other area where the vocabulary says, or else about where the page has it. */
function sidesOf(inner: Area, area: Area, table: Area | null): { left: number; right: number } {
  if (inner.columns && table?.shares) {
    const edges = columnsByShare(table.shares, table.placed.left, table.placed.right - table.placed.left);
    return { left: edges[inner.columns.from] ?? area.placed.left, right: edges[inner.columns.to] ?? area.placed.right };
  }
  const rule = inner.spot?.x ?? null;
  if (rule === null) {
    // What is no higher than a line may follow the length of what stands before it: it is moved to its place later.
    if (isInLine(inner)) return { left: area.placed.left, right: area.placed.right };
    const left = area.placed.left + snap(inner.live.left - area.live.left, indent);
    return { left, right: left + snap(inner.live.right - inner.live.left, indent) };
  }
  const [left, width] = across(rule, area, inner.live);
  return { left, right: left + width };
}

function placeBox(
  thing: Thing,
  area: Area,
  span: Edges,
  topOf: (live: Edges, spot: SpotRule | null, span: Edges) => number,
  heightOf: (live: Edges, spot: SpotRule | null) => number | null,
  mapDown: (y: number, live: Edges) => number,
): void {
  const { live, spot, own } = thing;
  if (own) {
    thing.placed = [own.placed];
    return;
  }
  // A box whose width follows what is in it (a tag, a chip) would tell its length: it is left out.
  if (!spot?.x) return;
  const [left, width] = across(spot.x, area, live);
  const top = topOf(live, spot, span);
  const height = heightOf(live, spot);
  thing.placed = [{ left, right: left + width, top, bottom: height === null ? mapDown(live.bottom, span) : top + height }];
}

/**
 * Left edge and width by the rule; a thing far from where the rule has it keeps its distance on a grid.
 * @param live `null`: it stands where the rule has it.
 */
function across(rule: SpotRule["x"], area: Area, live: Edges | null): [left: number, width: number] {
  if (rule === null) return [Number.NaN, live ? live.right - live.left : 0];
  const { left, right } = area.placed;
  const [from, first, second] = rule;
  const fromLeft = (learned: number) => (live ? towards(live.left - area.live.left, learned) : learned);
  const fromRight = (learned: number) => (live ? towards(area.live.right - live.right, learned) : learned);
  switch (from) {
    case "l":
      return [left + fromLeft(first), second];
    case "r":
      return [right - fromRight(first) - second, second];
    case "c": {
      const middle = live && (live.left + live.right) / 2 - (area.live.left + area.live.right) / 2;
      return [(left + right) / 2 + (middle === null ? first : towards(middle, first)) - second / 2, second];
    }
    case "s": {
      const start = left + fromLeft(first);
      return [start, right - fromRight(second) - start];
    }
  }
}

/** Where a thing with this live distance is drawn: at the learned distance, or so many steps of the grid from it. */
function towards(live: number, learned: number): number {
  const away = live - learned;
  return Math.abs(away) <= near + offGrid ? learned : learned + snap(away, farGrid);
}

function linesOf(thing: Thing, left: number, top: number, width: number, height: number): Edges[] {
  if (thing.kind !== "bar") return [{ left, right: left + width, top, bottom: top + height }];
  const pitch = thing.spot?.pitch ?? Math.round(height * 1.25);
  return Array.from({ length: thing.lines }, (_, line) => {
    const above = top + line * pitch;
    return { left, right: left, top: above, bottom: above + height };
  });
}

interface LineItem {
  live: Edges;
  edges: Edges;
  /** Of a bar: what says how wide it is. */
  bar: { thing: Thing; line: number } | null;
  /** Of what has no place of its own. */
  width: number;
}

/** Gives bars their width, and what follows others on a line its place, from left to right. */
function alignLines(leaves: readonly Thing[], area: Area, inLine: readonly Area[]): void {
  const rows: { top: number; bottom: number; items: LineItem[] }[] = [];
  const put = (item: LineItem) => {
    const { top, bottom } = item.edges;
    const middle = (top + bottom) / 2;
    const row = rows.find((known) => known.top <= middle && middle <= known.bottom);
    if (row) row.items.push(item);
    else rows.push({ top, bottom, items: [item] });
  };
  for (const thing of leaves) {
    const { live } = thing;
    thing.placed.forEach((edges, line) => {
      put({ live, edges, bar: thing.kind === "bar" ? { thing, line } : null, width: live.right - live.left });
    });
  }
  const moved = inLine.map((inner) => ({ inner, edges: { ...inner.placed, left: Number.NaN } }));
  for (const { inner, edges } of moved) put({ live: inner.live, edges, bar: null, width: widthOfContent(inner) });
  for (const { items } of rows) {
    items.sort((one, other) => one.live.left - other.live.left);
    let end = area.placed.left + indent - spaceBetween;
    items.forEach(({ edges, bar, width }, index) => {
      const [from, , usual] = bar?.thing.spot?.x ?? [null, 0, 0];
      const isFree = Number.isNaN(edges.left);
      if (isFree) edges.left = end + spaceBetween;
      if (bar && (from === "c" || from === "r")) {
        // It was placed as wide as it usually is.
        const wide = barWidth(bar.thing.key, bar.line, usual);
        edges.left += from === "c" ? (usual - wide) / 2 : usual - wide;
        edges.right = edges.left + wide;
      } else if (bar) {
        // What stands beside something taller may stand above or below its neighbour, too: that does not bound it.
        const next = items.slice(index + 1).find((item) => item.edges.left > edges.left);
        const room = (next ? next.edges.left : area.placed.right) - spaceBetween / 2 - edges.left;
        edges.right = edges.left + barWidth(bar.thing.key, bar.line, room);
      } else if (isFree) edges.right = edges.left + width;
      else if (index > 0 && edges.left < end) {
        // What follows a value has grown into it.
        const push = end + spaceBetween - edges.left;
        edges.left += push;
        edges.right += push;
      }
      end = Math.max(end, edges.right);
    });
  }
  for (const { inner, edges } of moved) moveTo(inner, edges);
}

/** An area that follows what is before it on its line. */
function isInLine({ columns, spot, live }: Area): boolean {
  return columns === null && (spot?.x ?? null) === null && live.bottom - live.top <= lineHigh;
}

/** From its left edge to the end of what is drawn in it. */
function widthOfContent(area: Area): number {
  const ends = placedIn(area).map(({ right }) => right);
  return ends.length === 0 ? emptyWidth : Math.max(...ends) + spaceBetween - area.placed.left;
}

/** Rectangles of everything drawn in an area, but boxes. */
function placedIn(area: Area): Edges[] {
  return [
    ...area.things.filter(({ kind }) => kind !== "box").flatMap(({ placed }) => placed),
    ...area.areas.flatMap((inner) => placedIn(inner)),
  ];
}

/** Moves an area and all that is in it to its place on the line. */
function moveTo(area: Area, { left, right }: Edges): void {
  const by = left - area.placed.left;
  // The box of an area has the area's own edges.
  const all = new Set<Edges>();
  const gather = (one: Area) => {
    for (const edges of [one.placed, ...one.things.flatMap(({ placed }) => placed)]) all.add(edges);
    for (const inner of one.areas) gather(inner);
  };
  gather(area);
  for (const edges of all) {
    edges.left += by;
    edges.right += by;
  }
  area.placed.right = right;
}

function snap(value: number, grid: number): number {
  return Math.round((value + offGrid) / grid) * grid;
}
