import type { Bucket } from "../../protocol/report.ts";

/** The bucket in which a count is reported. */
export function bucketOf(count: number): Bucket {
  for (const upper of [0, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] as const) if (count <= upper) return upper;
  return 5_000;
}
