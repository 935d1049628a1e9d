/**
 * A CSS selector list without its `:has()` conditions: what it does not match, the whole does not either. To ask it first is far cheaper,
 * since `:has()` looks through everything that is in an element.
 *
 * @returns `null` where one stands within another condition, whose sense it may turn, or parentheses stand in quotes.
 */
export function withoutHas(selectors: string): string | null {
  if (/(["'])(?:(?!\1).)*[()](?:(?!\1).)*\1/.test(selectors)) return null;
  let kept = "";
  let depth = 0;
  /** Parentheses that were open where the `:has()` that is being left out began; -1: none is. */
  let leftOutAt = -1;
  for (let at = 0; at < selectors.length; at++) {
    const character = selectors[at] ?? "";
    if (leftOutAt < 0 && selectors.startsWith(":has(", at)) {
      if (depth > 0) return null;
      leftOutAt = depth;
      at += ":has".length - 1;
      continue;
    }
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (leftOutAt < 0) kept += character;
    else if (character === ")" && depth === leftOutAt) leftOutAt = -1;
  }
  // A condition that stood alone leaves nothing to ask for.
  return kept
    .split(",")
    .map((selector) => (/(?:^|[\s>+~])$/.test(selector.trimEnd()) ? `${selector}*` : selector))
    .join(",");
}
