import type { Bucket } from "../../protocol/report.ts";
import type { Rectangle } from "../../protocol/scene.ts";
import { barWidth } from "../bar-width.ts";
import type { Edges } from "../edges.ts";
import type { FrameReading } from "../frame-reading.ts";
import { layOutRow } from "../layout.ts";
import type { SceneVocabulary } from "../scene-vocabulary.ts";
import { type Classified, classify } from "./classify.ts";
import { geometryBoxes } from "./geometry-boxes.ts";
import { type CellPlacement, placeCells } from "./table-columns.ts";
import { type FoundBox, type WalkZones, walkPage } from "./walk-page.ts";

export interface ReadOptions {
  zones: WalkZones;
  /** `null`: no profile, or the view is to be read as geometry only. */
  vocabulary: SceneVocabulary | null;
  host: Element | null;
}

/** Fewer expected labels than this, and the profile does not fit this page (docs/design/capture.md, rule 6). */
const staleBelow = 0.8;

const nothing: SceneVocabulary = {
  labels: new Map(),
  icons: new Map(),
  boxes: new Map(),
  tables: new Map(),
  expected: new Set(),
};

/** Reads the frame's page into geometry and vocabulary ids, in one task, so that nothing can change while it is read. */
export function readScene(document: Document, options: ReadOptions): FrameReading {
  const findings = walkPage(document, { zones: options.zones, extent: "viewport", host: options.host });
  const known = options.vocabulary ?? nothing;
  const first = classify(findings, known);
  const stale = first.expectedShare < staleBelow;
  const full = options.vocabulary !== null && !stale;
  const vocabulary = full ? known : nothing;
  const classified = full ? first : classify(findings, nothing);
  const cells = placeCells(findings.tables, classified.labels, vocabulary);
  const reading = new SceneLayout(document, options.host, cells, classified).run(full);
  return { ...reading, stale };
}

interface Item {
  kind: "label" | "icon" | "bar";
  id: string;
  element: Element;
  cell: Element | null;
  rectangle: Edges;
  /** Width as drawn. */
  width: number;
}

class SceneLayout {
  private readonly cells: Map<Element, CellPlacement>;
  private readonly shifts = new Map<Element, number>();
  private readonly dropBoxes = new Set<Element>();
  private readonly window: Window;
  private readonly document: Document;
  private readonly host: Element | null;
  private readonly classified: Classified;

  constructor(document: Document, host: Element | null, cells: Map<Element, CellPlacement>, classified: Classified) {
    this.document = document;
    this.host = host;
    this.classified = classified;
    this.cells = cells;
    this.window = document.defaultView ?? window;
  }

  run(full: boolean): Omit<FrameReading, "stale"> {
    const { classified } = this;
    const items = [...this.labelItems(), ...this.iconItems(), ...this.barItems()];
    for (const item of items) this.toColumn(item);
    this.layOutRows(items);
    const boxes = full ? this.knownBoxes() : [];
    const neutral = [
      ...classified.opaque.filter((box) => this.visible(box.element, box.rectangle)).map((box) => coarse(box.rectangle)),
      ...(full ? [] : geometryBoxes(this.document, this.host)),
    ];
    const drawn = (kind: Item["kind"]): [Rectangle, string][] =>
      items.filter((item) => item.kind === kind).map((item) => [rectangleOf(item), item.id]);
    return {
      width: this.window.innerWidth,
      height: this.window.innerHeight,
      level: full ? "full" : "geometry",
      boxes,
      neutral,
      bars: drawn("bar").map(([rectangle]) => rectangle),
      labels: drawn("label"),
      icons: drawn("icon"),
      kept: {
        labels: bucketOf(classified.labels.length),
        icons: bucketOf(classified.icons.length),
        boxes: bucketOf(classified.boxes.length),
      },
      dropped: {
        bars: bucketOf(classified.barred.length),
        icons: bucketOf(classified.droppedIcons),
        boxes: bucketOf(classified.droppedBoxes),
      },
    };
  }

  private labelItems(): Item[] {
    return this.classified.labels
      .filter(({ item }) => this.visible(item.element, item.rectangle))
      .map(({ item, id }) => ({
        kind: "label",
        id,
        element: item.element,
        cell: item.cell,
        rectangle: { ...item.rectangle },
        width: item.rectangle.right - item.rectangle.left,
      }));
  }

  private iconItems(): Item[] {
    return this.classified.icons
      .filter(({ item }) => this.visible(item.element, item.rectangle))
      .map(({ item, id }) => ({
        kind: "icon",
        id,
        element: item.element,
        cell: item.cell,
        rectangle: { ...item.rectangle },
        width: item.rectangle.right - item.rectangle.left,
      }));
  }

  private barItems(): Item[] {
    const items: Item[] = [];
    for (const text of this.classified.barred) {
      this.dropShrinkingBoxes(text.element);
      text.lines.forEach((line, number) => {
        if (!this.visible(text.element, line)) return;
        const available = this.availableWidth(text.element, text.cell, line);
        items.push({
          kind: "bar",
          id: "",
          element: text.element,
          cell: text.cell,
          rectangle: { ...line },
          width: barWidth(`${text.place} ${columnOf(text.cell)}`, number, available),
        });
      });
    }
    return items;
  }

  /** Room to the right of where the line starts, in the nearest block or cell around it. */
  private availableWidth(element: Element, cell: Element | null, line: Edges): number {
    const placed = cell && this.cells.get(cell);
    if (cell && placed) return placed.width - 16 - Math.max(0, line.left - cell.getBoundingClientRect().left);
    let block: Element | null = element;
    while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const around = block?.parentElement ?? block;
    return around ? around.getBoundingClientRect().right - line.left : 240;
  }

  /** A tag or chip around barred text is as long as the text: its bar stands for it. */
  private dropShrinkingBoxes(element: Element): void {
    let around: Element | null = element;
    for (let level = 0; around && level < 3; level++, around = around.parentElement) this.dropBoxes.add(around);
  }

  /** Moves what is in a cell to where the cell is drawn, keeping to the side that its text keeps to. */
  private toColumn(item: Item): void {
    const placed = item.cell && this.cells.get(item.cell);
    if (!item.cell || !placed) return;
    const { textAlign } = getComputedStyle(item.element);
    const cell = item.cell.getBoundingClientRect();
    let shift = placed.shift;
    if (textAlign === "center") shift = placed.left + (placed.width - item.width) / 2 - item.rectangle.left;
    else if (textAlign === "right" || textAlign === "end") {
      shift = placed.left + placed.width - (cell.right - item.rectangle.right) - item.width - item.rectangle.left;
    }
    item.rectangle.left += shift;
    item.rectangle.right += shift;
  }

  private layOutRows(items: readonly Item[]): void {
    const rows = new Map<Element, Item[]>();
    for (const item of items) {
      const row = rowAround(item);
      if (!row) continue;
      const members = rows.get(row);
      if (members) members.push(item);
      else rows.set(row, [item]);
    }
    for (const [row, members] of rows) {
      if (members.length < 2 || !members.some((member) => member.kind === "bar")) continue;
      for (const line of linesOf(members)) this.layOutLine(row, line);
    }
    for (const item of items) {
      item.rectangle.right = item.rectangle.left + item.width;
    }
  }

  private layOutLine(row: Element, line: Item[]): void {
    if (line.length < 2 || !line.some((item) => item.kind === "bar")) return;
    line.sort((one, other) => one.rectangle.left - other.rectangle.left);
    const bounds = row.getBoundingClientRect();
    const placed = line[0]?.cell && this.cells.get(line[0].cell);
    const right = placed ? placed.left + placed.width : bounds.right;
    const xs = layOutRow(
      line.map((item) => ({ x: item.rectangle.left, width: item.width, pageWidth: item.rectangle.right - item.rectangle.left })),
      { left: bounds.left, top: bounds.top, right, bottom: bounds.bottom },
    );
    line.forEach((item, index) => {
      const shift = (xs[index] ?? item.rectangle.left) - item.rectangle.left;
      item.rectangle.left += shift;
      for (let around: Element | null = item.element; around && around !== row; around = around.parentElement) {
        if (!this.shifts.has(around)) this.shifts.set(around, shift);
      }
    });
  }

  private knownBoxes(): [Rectangle, string][] {
    const boxes = this.classified.boxes.filter(({ item }) => !(item.shrinks && this.dropBoxes.has(item.element)));
    boxes.sort((one, other) => compareStacks(one.item.stack, other.item.stack));
    return boxes.map(({ item, id }) => [toRectangle(this.placedBox(item)), id]);
  }

  private placedBox(box: FoundBox): Edges {
    const { left, top, right, bottom } = box.rectangle;
    const placed = box.cell && this.cells.get(box.cell);
    if (placed && box.cell === box.element) return { left: placed.left, top, right: placed.left + placed.width, bottom };
    const shift = (placed?.shift ?? 0) + (this.shifts.get(box.element) ?? 0);
    return { left: left + shift, top, right: right + shift, bottom };
  }

  /** Whether the middle of the rectangle really shows the element: nothing of the page lies over it. */
  private visible(element: Element, { left, top, right, bottom }: Edges): boolean {
    const x = Math.min(this.window.innerWidth - 1, Math.max(0, (left + right) / 2));
    const y = Math.min(this.window.innerHeight - 1, Math.max(0, (top + bottom) / 2));
    let hit = this.document.elementFromPoint(x, y);
    if (hit && hit === this.host) hit = this.document.elementsFromPoint(x, y)[1] ?? null;
    return hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
  }
}

function columnOf(cell: Element | null): number {
  return cell ? Array.prototype.indexOf.call(cell.parentElement?.children ?? [], cell) : 0;
}

/** A row is the largest part around an item that is still about one line high. */
const tallestRow = 64;

function rowAround(item: Item): Element | null {
  let row: Element | null = null;
  for (let around: Element | null = item.element; around; around = around.parentElement) {
    if (around.getBoundingClientRect().height > tallestRow) break;
    row = around;
    if (around === item.cell) break;
  }
  return row;
}

function linesOf(items: readonly Item[]): Item[][] {
  const lines: Item[][] = [];
  for (const item of [...items].sort((one, other) => one.rectangle.top - other.rectangle.top)) {
    const middle = (item.rectangle.top + item.rectangle.bottom) / 2;
    const line = lines.find(([first]) => first && first.rectangle.top < middle && middle < first.rectangle.bottom);
    if (line) line.push(item);
    else lines.push([item]);
  }
  return lines;
}

function compareStacks(one: readonly number[], other: readonly number[]): number {
  for (let level = 0; level < Math.max(one.length, other.length); level++) {
    const difference = (one[level] ?? 0) - (other[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rectangleOf(item: Item): Rectangle {
  const { left, top, bottom } = item.rectangle;
  return toRectangle({ left, top, right: left + item.width, bottom });
}

function toRectangle({ left, top, right, bottom }: Edges): Rectangle {
  const x = Math.round(left);
  const y = Math.round(top);
  return [x, y, Math.max(0, Math.round(right) - x), Math.max(0, Math.round(bottom) - y)];
}

/** Pictures and charts: the box's edges on a 16 px grid. */
function coarse(edges: Edges): Rectangle {
  const snap = (value: number) => Math.round(value / 16) * 16;
  return toRectangle({ left: snap(edges.left), top: snap(edges.top), right: snap(edges.right), bottom: snap(edges.bottom) });
}

function bucketOf(count: number): Bucket {
  for (const upper of [0, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] as const) if (count <= upper) return upper;
  return 5_000;
}
