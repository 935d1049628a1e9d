import type { WhenError } from "./when-error.ts";
import type { CompareOperator } from "./when-expression.ts";

export type TokenType = CompareOperator | "!" | "&&" | "||" | "(" | ")" | "word" | "quoted" | "end";

export interface Token {
  type: TokenType;
  offset: number;
  /** As written, quotes and all. */
  lexeme: string;
  /** What it says: the text within the quotes. */
  value: string;
}

const operators: readonly TokenType[] = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")"];
const space = /\s+/y;
const word = /[\p{L}\p{N}_.:/-]+/uy;
const quoted = /'([^']*)'/y;

const slips: Record<string, string> = {
  "=": "To compare, write ==.",
  "&": "To join two conditions, write &&.",
  "|": "For either of two conditions, write ||.",
  '"': "Put text in single quotes.",
  "'": "Close the text with a single quote.",
  "~": "Regular expressions are not part of when clauses; compare with == or in.",
};

/** Splits a when clause into tokens; characters that belong to none are reported and passed over. The last token is `end`. */
export function tokenizeWhen(text: string): { tokens: Token[]; errors: WhenError[] } {
  const tokens: Token[] = [];
  const errors: WhenError[] = [];
  let offset = 0;
  const add = (type: TokenType, lexeme: string, value = lexeme) => {
    tokens.push({ type, offset, lexeme, value });
    offset += lexeme.length;
  };
  while (offset < text.length) {
    const operator = operators.find((sign) => text.startsWith(sign, offset));
    const blank = matchAt(space, text, offset);
    const name = matchAt(word, text, offset);
    const string = matchAt(quoted, text, offset);
    if (blank) offset += blank[0].length;
    else if (operator) add(operator, operator);
    else if (string) add("quoted", string[0], string[1]);
    else if (name) add("word", name[0]);
    else {
      const lexeme = String.fromCodePoint(text.codePointAt(offset) ?? 0);
      errors.push({ offset, lexeme, message: `${lexeme} has no meaning here.`, hint: slips[lexeme] ?? null });
      offset += lexeme.length;
    }
  }
  add("end", "");
  return { tokens, errors };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
