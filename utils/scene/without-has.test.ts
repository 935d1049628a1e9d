import { expect, test } from "vitest";
import { withoutHas } from "./without-has.ts";

test.each([
  ["table", "table"],
  ["div:has(table)", "div"],
  ["[data-id$='-widget'] > div:has(> :not(p) table), nav", "[data-id$='-widget'] > div, nav"],
  ["main > :has(section)", "main > *"],
  [":has(h2)", "*"],
  ["div:has(a):not(.x):has(b)", "div:not(.x)"],
])("%s → %s", (selectors, expected) => {
  expect(withoutHas(selectors)).toBe(expected);
});

test("a condition within another one is not left out, nor where parentheses are in quotes", () => {
  expect(withoutHas("div[title=':has(x)']")).toBeNull();
  expect(withoutHas("div:not(:has(table))")).toBeNull();
});
