import type { CompareOperator, WhenExpression, WhenKeys } from "./when-expression.ts";

/** Is the clause true for these values? A key without a value is false, and equal to nothing. */
export function evaluate(expression: WhenExpression, keys: WhenKeys): boolean {
  switch (expression.type) {
    case "constant":
      return expression.value;
    case "key":
      return Boolean(keys[expression.key]);
    case "not":
      return !evaluate(expression.operand, keys);
    case "and":
      return expression.operands.every((operand) => evaluate(operand, keys));
    case "or":
      return expression.operands.some((operand) => evaluate(operand, keys));
    case "compare":
      return compare(keys[expression.key], expression.operator, expression.value);
    case "in": {
      const list = keys[expression.list];
      const item = "key" in expression.item ? keys[expression.item.key] : expression.item.value;
      return (Array.isArray(list) && list.includes(item)) !== expression.negated;
    }
  }
}

function compare(actual: unknown, operator: CompareOperator, value: string): boolean {
  const same = value === "true" || value === "false" ? Boolean(actual) === (value === "true") : String(actual ?? "") === value;
  switch (operator) {
    case "==":
      return same;
    case "!=":
      return !same;
    case "<":
      return Number(actual ?? Number.NaN) < Number(value);
    case "<=":
      return Number(actual ?? Number.NaN) <= Number(value);
    case ">":
      return Number(actual ?? Number.NaN) > Number(value);
    case ">=":
      return Number(actual ?? Number.NaN) >= Number(value);
  }
}
