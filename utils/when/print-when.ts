import type { WhenExpression } from "./when-expression.ts";

/** Writes a clause as text that parses to the same expression. */
export function printWhen(expression: WhenExpression): string {
  switch (expression.type) {
    case "constant":
      return String(expression.value);
    case "key":
      return expression.key;
    case "not":
      return isAtom(expression.operand) ? `!${printWhen(expression.operand)}` : `!(${printWhen(expression.operand)})`;
    case "and":
    case "or":
      return expression.operands
        .map((operand) => (operand.type === "and" || operand.type === "or" ? `(${printWhen(operand)})` : printWhen(operand)))
        .join(expression.type === "and" ? " && " : " || ");
    case "compare":
      return `${expression.key} ${expression.operator} '${expression.value}'`;
    case "in": {
      const item = "key" in expression.item ? expression.item.key : `'${expression.item.value}'`;
      return `${item} ${expression.negated ? "not in" : "in"} ${expression.list}`;
    }
  }
}

function isAtom(expression: WhenExpression): boolean {
  return expression.type === "constant" || expression.type === "key";
}
