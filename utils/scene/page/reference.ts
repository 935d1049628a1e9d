import type { Edges } from "../edges.ts";

/**
 * What positions are measured from: the nearest enclosing part that the EHR names, table, row, cell, or scrolled area; else the window.
 * What stands in one moves with it, so that a position in it says nothing of what stands above it.
 */
export interface Reference {
  kind: "window" | "scroller" | "part" | "table" | "row" | "cell";
  /** The element; the window has none. */
  element: Element | null;
  place: string;
  /** The place with siblings counted. */
  countedPlace: string;
  /** Place of the enclosing section, where there is one. */
  section: string | null;
  parent: Reference | null;
  /** Its edges; of a scrolled area the edges of its content, moved by how far it is scrolled. */
  edges: Edges;
  /** Of a scrolled area: the part of the window in which its content is seen. */
  clip: Edges | null;
  /** Of a cell: how many columns stand before it. */
  column: number;
}

export function windowReference(edges: Edges): Reference {
  return {
    kind: "window",
    element: null,
    place: "",
    countedPlace: "",
    section: null,
    parent: null,
    edges,
    clip: null,
    column: 0,
  };
}

const rowRoles = new Set(["row", "listitem"]);
const cellRoles = new Set(["cell", "gridcell", "columnheader", "rowheader"]);

/** The kind of reference that an element is, by its tag and role; `null` for most elements. */
export function referenceKindOf(element: Element, role: string | null): Exclude<Reference["kind"], "window" | "part"> | null {
  const tag = element.localName;
  if (tag === "td" || tag === "th" || (role !== null && cellRoles.has(role))) return "cell";
  if (tag === "tr" || tag === "li" || (role !== null && rowRoles.has(role))) return "row";
  if (tag === "table") return "table";
  return null;
}

/** Columns before a cell in its row, spans counted. */
export function columnOf(cell: Element): number {
  let column = 0;
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling) {
    column += (before as Partial<HTMLTableCellElement>).colSpan ?? 1;
  }
  return column;
}
