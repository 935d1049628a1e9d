/** How many columns a table has: its longest row's cells. A cell of a row that goes across (details, "no results") counts once. */
export function columnCount(table: HTMLTableElement): number {
  let most = 0;
  // A table may have more rows than a call takes arguments.
  for (const { cells } of table.rows) most = Math.max(most, cells.length);
  return most;
}
