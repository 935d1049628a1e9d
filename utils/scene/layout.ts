import type { Edges } from "./edges.ts";

/** One thing on a line, with where the page put it and how wide it is drawn. */
export interface LineItem {
  x: number;
  width: number;
  /** How wide the page drew it; for a bar that is data, and used only to tell the gap that follows it. */
  pageWidth: number;
}

/** Gaps wider than this separate groups that the page sets apart (left part and right part of a bar), CSS pixels. */
const groupGap = 48;
/** A group that ends this near to the row's end is set from the right. */
const rightMargin = 40;
const grid = 16;

/**
 * Lays the items of one row out anew, so that no position follows the length of barred text: the first group keeps its start, a group
 * at the row's end keeps its end, any other starts on a coarse grid.
 *
 * @param items sorted by x. @param row the row's own rectangle. @returns the new x of each item.
 */
export function layOutRow(items: readonly LineItem[], row: Edges): number[] {
  const groups: LineItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const group = groups.at(-1);
    if (group && item.x - end <= groupGap) group.push(item);
    else groups.push([item]);
    end = Math.max(end, item.x + item.pageWidth);
  }
  const result: number[] = [];
  groups.forEach((group, number) => {
    const gaps = group.map((item, index) => gapBefore(group[index - 1], item));
    const width = group.reduce((sum, item, index) => sum + item.width + (gaps[index] ?? 0), 0);
    const first = group[0]?.x ?? 0;
    const last = group.at(-1);
    const pageEnd = last ? last.x + last.pageWidth : first;
    let x = first;
    if (number > 0) x = row.right - pageEnd <= rightMargin ? pageEnd - width : Math.round(first / grid) * grid;
    const free = result.at(-1);
    if (number > 0 && free !== undefined) x = Math.max(x, free + (items[result.length - 1]?.width ?? 0) + 8);
    group.forEach((item, index) => {
      x += gaps[index] ?? 0;
      result.push(x);
      x += item.width;
    });
  });
  return result;
}

function gapBefore(previous: LineItem | undefined, item: LineItem): number {
  if (!previous) return 0;
  const gap = item.x - (previous.x + previous.pageWidth);
  return Math.min(groupGap, Math.max(4, Math.round(gap / 4) * 4));
}

/** Column edges by learned shares of the width, which need not add up to one exactly. */
export function columnsByShare(shares: readonly number[], left: number, width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const edges = [left];
  for (const share of shares) edges.push((edges.at(-1) ?? left) + (width * share) / total);
  return edges.map(Math.round);
}

/**
 * New column edges of a table that the vocabulary does not know: by the width of its known headers, never by its cells.
 * @param headers drawn width of each column's header; 0 for an empty one (check boxes, menus), `null` where it is not known.
 */
export function layOutColumns(headers: readonly (number | null)[], left: number, width: number): number[] {
  const narrow = 48;
  const fixed = headers.filter((header) => header === 0).length * narrow;
  const weights = headers.map((header) => (header === 0 ? 0 : Math.max(72, (header ?? 96) + 32)));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const free = Math.max(0, width - fixed);
  const edges = [left];
  headers.forEach((header, column) => {
    edges.push((edges.at(-1) ?? left) + (header === 0 ? narrow : (free * (weights[column] ?? 0)) / total));
  });
  return edges.map(Math.round);
}
