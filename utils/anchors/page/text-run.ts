/**
 * The text that begins with a text node: nodes that follow one another are one text to a person, and frameworks write `{label}:` as two.
 * @returns `null` of a node that goes on with the one before.
 */
export function textRun(node: Text): string | null {
  return node.previousSibling?.nodeType === Node.TEXT_NODE ? null : node.wholeText;
}
