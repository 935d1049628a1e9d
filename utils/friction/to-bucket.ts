import type { Bucket, DurationBucket, StatusClass } from "../protocol/report.ts";

/** The bucket of a count. What is no count is none. */
export function toBucket(count: number): Bucket {
  for (const upper of [0, 2, 5, 10, 20, 50, 100, 200, 500, 1_000] as const) if (!(count > upper)) return upper;
  return 5_000;
}

/** The bucket of a duration in milliseconds. */
export function toDurationBucket(duration: number): DurationBucket {
  for (const upper of [1, 2, 5, 10, 30, 60] as const) if (!(duration > upper * 1_000)) return upper;
  return 300;
}

/** The class of an HTTP status; 0 is no answer. */
export function toStatusClass(status: number): StatusClass {
  if (status >= 500) return "5xx";
  if (status >= 400) return "4xx";
  return status > 0 ? "2xx" : "none";
}
