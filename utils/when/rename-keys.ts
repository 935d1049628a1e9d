import type { WhenExpression } from "./when-expression.ts";

/** The same clause with its keys under other names. */
export function renameKeys(expression: WhenExpression, rename: (key: string) => string): WhenExpression {
  switch (expression.type) {
    case "constant":
      return expression;
    case "key":
    case "compare":
      return { ...expression, key: rename(expression.key) };
    case "not":
      return { ...expression, operand: renameKeys(expression.operand, rename) };
    case "and":
    case "or":
      return { ...expression, operands: expression.operands.map((operand) => renameKeys(operand, rename)) };
    case "in": {
      const item = "key" in expression.item ? { key: rename(expression.item.key) } : expression.item;
      return { ...expression, item, list: rename(expression.list) };
    }
  }
}
