import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { keysOf } from "./keys-of.ts";
import { parseWhen } from "./parse-when.ts";
import { printWhen } from "./print-when.ts";
import { renameKeys } from "./rename-keys.ts";
import type { WhenExpression } from "./when-expression.ts";

function parsed(text: string): WhenExpression {
  const result = parseWhen(text);
  if (!result.ok) throw new Error(result.errors[0].message);
  return result.expression;
}

const keys = { roles: ["nurse", "clerk"], view: "vitals", hour: 7, offline: false, "tip.a.seen": true };

describe("evaluate", () => {
  test.each([
    ["'nurse' in roles", true],
    ["'physician' in roles", false],
    ["'physician' not in roles", true],
    ["view == vitals && !offline", true],
    ["view != 'vitals' || offline", false],
    ["hour < 8 && hour >= 7", true],
    ["hour > 7 || hour <= 6", false],
    ["tip.a.seen", true],
    ["tip.b.seen", false],
    ["unit == 'ward'", false],
    ["unit != 'ward'", true],
    ["offline == false", true],
    ["view in roles", false],
    ["!(view == 'vitals')", false],
    ["true", true],
  ])("%s is %s", (text, expected) => {
    expect(evaluate(parsed(text), keys)).toBe(expected);
  });

  test("takes a missing list as empty", () => {
    expect(evaluate(parsed("'nurse' in roles"), {})).toBe(false);
    expect(evaluate(parsed("'nurse' not in roles"), {})).toBe(true);
  });
});

test("keysOf names each key once", () => {
  expect(keysOf(parsed("view == 'a' || view == 'b' && !tip.x.seen && unit in roles || true"))).toEqual([
    "roles",
    "tip.x.seen",
    "unit",
    "view",
  ]);
});

test("renameKeys changes every key and nothing else", () => {
  const renamed = renameKeys(parsed("!(view == 'view') && view in roles || view || true"), (key) =>
    key === "view" ? "unit" : key,
  );
  expect(printWhen(renamed)).toBe("(!(unit == 'view') && unit in roles) || unit || true");
});
