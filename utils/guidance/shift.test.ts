import { expect, test } from "vitest";
import { isInShift, shiftAt } from "./shift.ts";

const hour = 3_600_000;
const start = 1_000 * hour;
const none = { startedAt: 0, activeAt: 0 };

test("a shift goes on while somebody works, and a new one begins after six idle hours", () => {
  let shift = shiftAt(none, start);
  expect(shift.startedAt).toBe(start);
  for (let worked = 1; worked <= 13; worked += 3) shift = shiftAt(shift, start + worked * hour);
  expect(shift).toEqual({ startedAt: start, activeAt: start + 13 * hour });
  expect(shiftAt(shift, start + 19 * hour).startedAt).toBe(start + 19 * hour);
});

test("what was asked for in a shift holds until it is over", () => {
  const shift = shiftAt(none, start);
  expect(isInShift(start + hour, shift)).toBe(true);
  expect(isInShift(start - 1, shift)).toBe(false);
  expect(isInShift(0, none)).toBe(false);
});
