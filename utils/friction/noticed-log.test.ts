import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportContext } from "../protocol/report.ts";
import { NoticedLog, nothingNoticed } from "./noticed-log.ts";
import { memory } from "./thresholds.ts";
import { toBucket, toDurationBucket, toStatusClass } from "./to-bucket.ts";

const { signals, requests, pageErrors, longTasks } = reportContext.shape;

describe("what was noticed", () => {
  test("is told in buckets, by kind", () => {
    const log = new NoticedLog();
    log.signal("rageClick", 0);
    log.signal("deadClick", 1);
    log.signal("deadClick", 2);
    log.signal("deadClick", 3);
    log.pageErrors(4, 4);
    log.longTask(120, 5);
    log.longTask(1_500, 6);
    log.request({ apiId: "orders", status: "5xx", seconds: 1 }, 7);
    expect(log.noticed(8)).toEqual({
      signals: { rageClick: 2, deadClick: 5, errorClick: 0, slowWait: 0, backAndForth: 0 },
      requests: [{ apiId: "orders", status: "5xx", seconds: 1 }],
      pageErrors: 5,
      longTasks: { to200ms: 2, to1s: 0, over1s: 2 },
    });
  });
  test("is forgotten with time, and at once when it belongs to somebody else", () => {
    const log = new NoticedLog();
    log.signal("slowWait", 0);
    log.pageErrors(1, 0);
    log.longTask(60, 0);
    log.request({ apiId: "unknown", status: "none", seconds: 1 }, 0);
    expect(log.noticed(memory + 1)).toEqual(nothingNoticed);
    expect(log.noticed(memory)).not.toEqual(nothingNoticed);
    log.empty();
    expect(log.noticed(0)).toEqual(nothingNoticed);
  });
  test("whatever happens, it fits the protocol", () => {
    const time = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double(), fc.double(), time), { maxLength: 50 }), (happenings) => {
        const log = new NoticedLog();
        for (const [first, second, when] of happenings) {
          log.signal("errorClick", when);
          log.longTask(first, when);
          log.request({ apiId: "unknown", status: toStatusClass(second), seconds: toDurationBucket(first) }, when);
        }
        const told = log.noticed(100);
        expect(signals.safeParse(told.signals).success).toBe(true);
        expect(requests.safeParse(told.requests).success).toBe(true);
        expect(pageErrors.safeParse(told.pageErrors).success).toBe(true);
        expect(longTasks.safeParse(told.longTasks).success).toBe(true);
      }),
    );
  });
  test("buckets and classes", () => {
    expect([0, 1, 2, 3, 11, 1e9, Number.NaN].map(toBucket)).toEqual([0, 2, 2, 5, 20, 5_000, 0]);
    expect([0, 1_000, 1_001, 70_000].map(toDurationBucket)).toEqual([1, 1, 2, 300]);
    expect([200, 304, 404, 503, 0].map(toStatusClass)).toEqual(["2xx", "2xx", "4xx", "5xx", "none"]);
  });
});
