import { columnsByShare, layOutColumns } from "../layout.ts";
import { type SceneVocabulary, tableKey } from "../scene-vocabulary.ts";
import type { Kept } from "./classify.ts";
import type { FoundText, PageFindings } from "./walk-page.ts";

export interface CellPlacement {
  /** Where the cell is drawn, CSS pixels of the window. */
  left: number;
  width: number;
  /** How far that is from where the page had it. */
  shift: number;
}

/** Sets tables on columns that do not follow their data; see `layOutColumns`. */
export function placeCells(
  tables: PageFindings["tables"],
  labels: readonly Kept<FoundText>[],
  vocabulary: SceneVocabulary,
): Map<Element, CellPlacement> {
  const headerWidths = new Map<Element, number>();
  for (const { item } of labels) {
    if (item.cell)
      headerWidths.set(item.cell, Math.max(headerWidths.get(item.cell) ?? 0, item.rectangle.right - item.rectangle.left));
  }
  const placements = new Map<Element, CellPlacement>();
  for (const { element, place } of tables) {
    const table = element as HTMLTableElement;
    const rows = Array.from(table.rows);
    const count = Math.max(0, ...rows.map((row) => Array.from(row.cells).reduce((sum, cell) => sum + cell.colSpan, 0)));
    if (count === 0 || count > 60) continue;
    const bounds = table.getBoundingClientRect();
    const shares = vocabulary.tables.get(tableKey(place, count));
    const edges = shares
      ? columnsByShare(shares, bounds.left, bounds.width)
      : layOutColumns(headersOf(rows, count, headerWidths), bounds.left, bounds.width);
    for (const row of rows) placeRow(row, edges, placements);
  }
  return placements;
}

function headersOf(rows: readonly HTMLTableRowElement[], count: number, widths: ReadonlyMap<Element, number>): (number | null)[] {
  const headerRow = rows.find((row) => row.cells.length > 0 && Array.from(row.cells).every((cell) => cell.localName === "th"));
  const headers: (number | null)[] = [];
  for (const cell of headerRow?.cells ?? []) {
    const empty = (cell.textContent ?? "").trim() === "";
    for (let span = 0; span < cell.colSpan; span++) headers.push(empty ? 0 : (widths.get(cell) ?? null));
  }
  while (headers.length < count) headers.push(null);
  return headers.slice(0, count);
}

function placeRow(row: HTMLTableRowElement, edges: readonly number[], placements: Map<Element, CellPlacement>): void {
  let column = 0;
  for (const cell of row.cells) {
    const left = edges[column];
    const right = edges[Math.min(edges.length - 1, column + cell.colSpan)];
    column += cell.colSpan;
    if (left === undefined || right === undefined) return;
    const shift = left - Math.round(cell.getBoundingClientRect().left);
    placements.set(cell, { left, width: right - left, shift });
  }
}
