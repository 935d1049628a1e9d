import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maximumWhenDepth, parseWhen } from "./parse-when.ts";
import { printWhen } from "./print-when.ts";
import type { WhenExpression } from "./when-expression.ts";

const errorsOf = (text: string) => {
  const result = parseWhen(text);
  return result.ok ? [] : result.errors;
};

describe("parseWhen", () => {
  test("binds && tighter than ||", () => {
    const result = parseWhen("offline || 'nurse' in roles && view == 'vitals'");
    expect(result.ok && result.expression).toEqual({
      type: "or",
      operands: [
        { type: "key", key: "offline" },
        {
          type: "and",
          operands: [
            { type: "in", item: { value: "nurse" }, list: "roles", negated: false },
            { type: "compare", key: "view", operator: "==", value: "vitals" },
          ],
        },
      ],
    });
  });

  test("takes unquoted values, negation, not in, and order", () => {
    for (const text of [
      "view == vitals",
      "!offline",
      "!(view == vitals)",
      "'clerk' not in roles",
      "hour >= 19 || hour < 7",
      "unit in roles",
    ]) {
      expect(errorsOf(text), text).toEqual([]);
    }
  });

  test("names the key that was meant", () => {
    expect(errorsOf("'nurse' in rolse && view == 'x'")).toEqual([
      { offset: 11, lexeme: "rolse", message: "rolse is not a known key.", hint: "Did you mean roles?" },
    ]);
  });

  test("knows whether a tip was seen", () => {
    expect(errorsOf("!tip.record-vitals.seen")).toEqual([]);
    expect(errorsOf("tip.<id>.seen")).not.toEqual([]);
  });

  test("collects several errors with their places", () => {
    expect(errorsOf("veiw == 'a' && roles == 'nurse' && hour == 'noon'").map(({ offset, hint }) => [offset, hint])).toEqual([
      [0, "Did you mean view?"],
      [24, "Write 'nurse' in roles."],
      [43, "Write hour == 8."],
    ]);
  });

  test.each([
    ["", 0],
    ["view ==", 7],
    ["(view == 'a'", 12],
    ["view = 'a'", 5],
    ["view =~ /a/", 5],
    ["view == 'a", 8],
    ["offline offline", 8],
    ["!view == 'a'", 6],
    ["&& offline", 0],
    ["'nurse'", 0],
    ["'nurse' in", 10],
  ])("says where %j is wrong", (text, offset) => {
    expect(errorsOf(text)[0]?.offset).toBe(offset);
    expect(errorsOf(text)[0]?.message).toBeTruthy();
  });

  test("refuses clauses that are too long or too deep", () => {
    expect(errorsOf("offline || ".repeat(60))[0]?.message).toContain("longer");
    expect(errorsOf(`${"(".repeat(maximumWhenDepth + 1)}offline${")".repeat(maximumWhenDepth + 1)}`)[0]?.message).toContain(
      "nested",
    );
    expect(errorsOf(`${"(".repeat(maximumWhenDepth)}offline${")".repeat(maximumWhenDepth)}`)).toEqual([]);
  });

  test("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      "!",
      "&&",
      "||",
      "(",
      ")",
      "==",
      "<",
      "in",
      "not",
      "view",
      "roles",
      "'a'",
      "'",
      "=",
      " ",
      "true",
      "é",
      "😀",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(" ")),
        ),
        (text) => {
          const result = parseWhen(text);
          if (!result.ok) for (const { offset } of result.errors) expect(offset).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test("reads what printWhen writes as the same expression", () => {
    fc.assert(
      fc.property(anyExpression(), (expression) => {
        const text = printWhen(expression);
        fc.pre(text.length <= 500);
        expect(parseWhen(text)).toMatchObject({ ok: true, expression });
      }),
    );
  });
});

/** Expressions in the form that the parser makes: joined operands are not of the same type as what joins them, or stand in parentheses. */
function anyExpression(): fc.Arbitrary<WhenExpression> {
  const text = fc.string({ maxLength: 8 }).filter((value) => !value.includes("'"));
  const { tree } = fc.letrec<{ tree: WhenExpression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.boolean().map((value): WhenExpression => ({ type: "constant", value })),
      fc.constantFrom("offline", "tip.a-b.seen", "view").map((key): WhenExpression => ({ type: "key", key })),
      fc
        .tuple(fc.constantFrom("==" as const, "!=" as const), text)
        .map(([operator, value]): WhenExpression => ({ type: "compare", key: "view", operator, value })),
      fc
        .tuple(fc.constantFrom("<" as const, ">=" as const), fc.nat(23))
        .map(([operator, value]): WhenExpression => ({ type: "compare", key: "hour", operator, value: String(value) })),
      fc
        .tuple(text, fc.boolean())
        .map(([value, negated]): WhenExpression => ({ type: "in", item: { value }, list: "roles", negated })),
      tie("tree").map((operand): WhenExpression => ({ type: "not", operand })),
      fc
        .tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("tree"), { minLength: 2, maxLength: 3 }))
        .map(([type, operands]): WhenExpression => ({ type, operands })),
    ),
  }));
  return tree;
}
