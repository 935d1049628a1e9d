import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** Largest file of a pack, in bytes. */
export const maximumPackBytes = 1_048_576;
/** Deepest nesting that a pack needs is 6; the rest is room. */
const maximumDepth = 20;

export interface JsonProblem {
  offset: number;
  message: string;
}

export type JsonResult = { ok: true; root: Node; value: unknown } | { ok: false; problems: JsonProblem[] };

/** Reads strict JSON within caps on size and depth, and refuses a key that stands twice. Never throws. */
export function readJson(text: string): JsonResult {
  if (text.length > maximumPackBytes || new TextEncoder().encode(text).length > maximumPackBytes) {
    return { ok: false, problems: [{ offset: 0, message: "The file is larger than 1 MB." }] };
  }
  const deep = tooDeep(text);
  if (deep !== null) {
    return { ok: false, problems: [{ offset: deep, message: `Objects and lists are nested more than ${maximumDepth} deep.` }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || !root) {
    const problems = errors.map(({ error, offset }) => ({
      offset,
      message: syntaxMessages[printParseErrorCode(error)] ?? "This is not JSON.",
    }));
    return { ok: false, problems: problems.length > 0 ? problems : [{ offset: 0, message: "The file is empty." }] };
  }
  const problems = repeatedKeys(root);
  if (problems.length > 0) return { ok: false, problems };
  try {
    return { ok: true, root, value: JSON.parse(text) };
  } catch {
    // The tolerant parser let something pass that JSON forbids, such as a control character in a string.
    return { ok: false, problems: [{ offset: 0, message: "This is not JSON." }] };
  }
}

const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: "This is not JSON: an unknown word.",
  InvalidNumberFormat: "This number is not JSON.",
  PropertyNameExpected: "A name in double quotes was expected.",
  ValueExpected: "A value was expected.",
  ColonExpected: "A colon was expected.",
  CommaExpected: "A comma was expected.",
  CloseBraceExpected: "A closing brace } was expected.",
  CloseBracketExpected: "A closing bracket ] was expected.",
  EndOfFileExpected: "The file should have ended here.",
  InvalidCommentToken: "JSON has no comments.",
  UnexpectedEndOfComment: "JSON has no comments.",
  UnexpectedEndOfString: "This text has no closing quote.",
  InvalidUnicode: "This escape is not JSON.",
  InvalidEscapeCharacter: "This escape is not JSON.",
  InvalidCharacter: "This character may not stand here.",
};

/** Where the nesting becomes too deep, found without recursion: a parser must not meet a bomb. */
function tooDeep(text: string): number | null {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inString) {
      if (character === "\\") offset += 1;
      else if (character === '"' || character === "\n") inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > maximumDepth) return offset;
  }
  return null;
}

/** Parsers differ on which of two equal keys counts, so neither may stand. */
function repeatedKeys(node: Node): JsonProblem[] {
  const problems: JsonProblem[] = [];
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    const key = child.type === "property" ? child.children?.[0] : undefined;
    if (key && (seen.has(key.value) || key.value === "__proto__")) {
      const message = key.value === "__proto__" ? "__proto__ is not a usable key." : `"${key.value}" stands twice.`;
      problems.push({ offset: key.offset, message });
    }
    if (key) seen.add(key.value);
    problems.push(...repeatedKeys(child));
  }
  return problems;
}
