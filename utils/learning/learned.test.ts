import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterDone, isUpAgain, type Learned, pauses } from "./learned.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 10, 25);

describe("what was learned", () => {
  test("comes up again after a day, a week and a month, and then no more", () => {
    let learned = afterDone(undefined, start);
    let now = start;
    for (const pause of pauses) {
      expect(isUpAgain(learned, now + pause * day - 1)).toBe(false);
      now += pause * day;
      expect(isUpAgain(learned, now)).toBe(true);
      learned = afterDone(learned, now);
      expect(isUpAgain(learned, now)).toBe(false);
    }
    expect(isUpAgain(learned, now + 10_000 * day)).toBe(false);
  });

  test("done too early it does not shorten the pauses, and done late it does not skip one", () => {
    const early = afterDone(afterDone(undefined, start), start + day / 2);
    expect(early).toMatchObject({ stage: 0, stageAt: start, doneAt: start + day / 2 });
    const late = afterDone(early, start + 50 * day);
    expect(late.stage).toBe(1);
    expect(isUpAgain(late, start + 56 * day)).toBe(false);
    expect(isUpAgain(late, start + 57 * day)).toBe(true);
  });

  test("whenever a person does it, it comes up at most three times, and doing it makes it done for now", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 * day }), { maxLength: 30 }), (waits) => {
        let now = start;
        let learned: Learned | undefined;
        let times = 0;
        for (const wait of waits) {
          now += wait;
          if (learned && isUpAgain(learned, now)) times++;
          learned = afterDone(learned, now);
          expect(isUpAgain(learned, now)).toBe(false);
        }
        expect(times).toBeLessThanOrEqual(pauses.length);
      }),
    );
  });
});
