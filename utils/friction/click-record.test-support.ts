import fc from "fast-check";
import type { ClickRecord, ClickTarget } from "./click-record.ts";

export const aButton: ClickTarget = {
  isControl: true,
  isStepper: false,
  isGrid: false,
  isCalendar: false,
  isPagination: false,
  isField: false,
  opensElsewhere: false,
};

/** Clicks on one button at these times, all at one point, counted as the browser does with a double-click time of 500 ms. */
export function clicksAt(times: readonly number[], change: Partial<ClickTarget> = {}): ClickRecord[] {
  let count = 0;
  return times.map((time, index) => {
    count = index > 0 && time - (times[index - 1] ?? 0) <= 500 ? count + 1 : 1;
    return { time, x: 100, y: 100, element: 1, count, target: { ...aButton, ...change } };
  });
}

const seldom = fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const target: fc.Arbitrary<ClickTarget> = fc.record({
  isControl: fc.constant(true),
  isStepper: seldom,
  isGrid: seldom,
  isCalendar: seldom,
  isPagination: seldom,
  isField: seldom,
  opensElsewhere: seldom,
});

/** Any clicks, often quick and near to each other, in the order of their times. */
export const anyClicks: fc.Arbitrary<ClickRecord[]> = fc
  .array(
    fc.tuple(
      fc.oneof(fc.nat(400), fc.nat(3_000)),
      fc.record({
        x: fc.nat(45),
        y: fc.nat(45),
        element: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) }),
        count: fc.integer({ min: 1, max: 5 }),
        target,
      }),
    ),
    { maxLength: 60 },
  )
  .map((clicks) => {
    let time = 0;
    return clicks.map(([pause, click]) => {
      time += pause;
      return { time, ...click };
    });
  });
