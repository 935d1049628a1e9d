/** A parsed when clause: plain JSON, so that it can be stored and sent to the content script. */
export type WhenExpression =
  | { type: "constant"; value: boolean }
  | { type: "key"; key: string }
  | { type: "not"; operand: WhenExpression }
  | { type: "and" | "or"; operands: WhenExpression[] }
  | { type: "compare"; key: string; operator: CompareOperator; value: string }
  | { type: "in"; item: ListItem; list: string; negated: boolean };

export type CompareOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** What is looked for in a list: a quoted text, or the value of a key. */
export type ListItem = { value: string } | { key: string };

/** Values of context keys. A key that has no value is absent. */
export type WhenKeys = Readonly<Record<string, unknown>>;
