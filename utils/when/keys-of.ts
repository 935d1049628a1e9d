import type { WhenExpression } from "./when-expression.ts";

/** The keys that a clause names, each once, in order of the alphabet: it is worth evaluating again only when one of them changes. */
export function keysOf(expression: WhenExpression): string[] {
  const keys = new Set<string>();
  collect(expression, keys);
  return [...keys].sort();
}

function collect(expression: WhenExpression, keys: Set<string>): void {
  switch (expression.type) {
    case "constant":
      break;
    case "key":
    case "compare":
      keys.add(expression.key);
      break;
    case "not":
      collect(expression.operand, keys);
      break;
    case "and":
    case "or":
      for (const operand of expression.operands) collect(operand, keys);
      break;
    case "in":
      keys.add(expression.list);
      if ("key" in expression.item) keys.add(expression.item.key);
  }
}
