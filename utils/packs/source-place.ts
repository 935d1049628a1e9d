import type { Node } from "jsonc-parser";

/** Line and column, from 1, of an offset in a text. */
export function sourcePlace(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  let line = 1;
  for (const character of before) if (character === "\n") line += 1;
  return { line, column: offset - lastBreak };
}

/** Where in the file a character of a JSON string stands, counted in the string's own characters; escapes take more room in the file. */
export function offsetWithin(text: string, node: Node, decoded: number): number {
  let offset = node.offset + 1;
  for (let passed = 0; passed < decoded && text[offset] !== '"'; passed += 1) {
    if (text[offset] !== "\\") offset += 1;
    else offset += text[offset + 1] === "u" ? 6 : 2;
  }
  return offset;
}
