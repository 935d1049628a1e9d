import { expect, test } from "vitest";
import { satisfies } from "./satisfies.ts";

test.each([
  ["^1.2.3", "1.2.3", true],
  ["^1.2.3", "1.10.0", true],
  ["^1.2.3", "1.2.2", false],
  ["^1.2.3", "2.0.0", false],
  ["^0.2.3", "0.2.9", true],
  ["^0.2.3", "0.3.0", false],
  ["^0.0.3", "0.0.4", false],
  ["^0.0.0", "0.0.0", true],
  ["1.2.3", "1.2.3", true],
  ["1.2.3", "1.2.4", false],
  ["^1.2.3", "1.3.0-beta", false],
  ["^1.2.3", "nonsense", false],
])("%s and %s: %s", (range, version, expected) => {
  expect(satisfies(range, version)).toBe(expected);
});
