import type { TableColumns } from "../protocol/profile.ts";
import { gather, groupBy } from "./candidates.ts";
import type { WalkedPage } from "./learned-page.ts";
import { placementsOf } from "./placements.ts";

/** Columns of each table that enough charts have with the same number of columns: the mean of what the walk saw, in 2 % steps. */
export function averageColumns(pages: readonly WalkedPage[], views: readonly string[], fewestCharts: number): TableColumns[] {
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
