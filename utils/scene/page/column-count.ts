/** How many columns a table has: its longest row's cells. A cell of a row that goes across (details, "no results") counts once. */
export function columnCount(table: HTMLTableElement): number {
  return Math.max(0, ...Array.from(table.rows, ({ cells }) => cells.length));
}
