import type { SpotSample } from "./spot.ts";

/** A label that stands by itself in a part 800 pixels wide, for tests. */
export function spotSample(change: Partial<SpotSample>): SpotSample {
  return {
    kind: "label",
    key: "nav>a 1",
    plainKey: change.key ?? "nav>a 1",
    section: null,
    left: 16,
    top: 40,
    width: 80,
    height: 20,
    within: 800,
    pitch: 0,
    row: null,
    labelKey: null,
    behind: null,
    ...change,
  };
}
