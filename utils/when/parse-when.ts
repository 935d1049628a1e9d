import { checkKeys, type WhenMention } from "./check-keys.ts";
import { type Token, type TokenType, tokenizeWhen } from "./tokenize-when.ts";
import type { WhenError } from "./when-error.ts";
import type { CompareOperator, WhenExpression } from "./when-expression.ts";

/*
 * The grammar of VS Code's when clauses without regular expressions, and with a quoted text at the left of `in`:
 *
 *   expression    = and { "||" and } ;
 *   and           = term { "&&" term } ;
 *   term          = "!" operand | operand-or-relation ;
 *   operand       = "true" | "false" | KEY | "(" expression ")" ;
 *   relation      = KEY ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) value
 *                 | ( KEY | QUOTED ) [ "not" ] "in" KEY ;
 *   value         = WORD | QUOTED ;
 */

/** Longest clause, the same as in the pack's schema. */
export const maximumWhenLength = 500;
/** Deepest parentheses; people lose count long before. */
export const maximumWhenDepth = 20;

export type WhenResult =
  | { ok: true; expression: WhenExpression; mentions: WhenMention[] }
  | { ok: false; errors: [WhenError, ...WhenError[]] };

const comparisons: ReadonlySet<TokenType> = new Set<TokenType>(["==", "!=", "<", "<=", ">", ">="]);
const reserved: ReadonlySet<string> = new Set(["true", "false", "in", "not"]);

/** Parses a when clause and checks its keys against those declared. Collects errors in the order of the text; never throws. */
export function parseWhen(text: string): WhenResult {
  if (text.length > maximumWhenLength) {
    const message = `The clause is longer than ${maximumWhenLength} characters.`;
    return { ok: false, errors: [{ offset: maximumWhenLength, lexeme: "", message, hint: "Make it two tips." }] };
  }
  const parser = new WhenParser(text);
  const expression = parser.parse();
  const [first, ...rest] = parser.errors.sort((left, right) => left.offset - right.offset);
  return first ? { ok: false, errors: [first, ...rest] } : { ok: true, expression, mentions: parser.mentions };
}

class WhenParser {
  readonly errors: WhenError[];
  readonly mentions: WhenMention[] = [];
  readonly #tokens: Token[];
  #position = 0;
  #depth = 0;

  constructor(text: string) {
    const { tokens, errors } = tokenizeWhen(text);
    this.#tokens = tokens;
    this.errors = errors;
  }

  parse(): WhenExpression {
    const expression = this.#or();
    while (this.#next.type !== "end") {
      const token = this.#take();
      const hint = comparisons.has(token.type)
        ? "Put a negated comparison in parentheses: !(view == 'x')."
        : "Join conditions with && or ||.";
      this.#fail(token, `${token.lexeme} was not expected here.`, hint);
      this.#or();
    }
    return expression;
  }

  get #next(): Token {
    return this.#tokens[Math.min(this.#position, this.#tokens.length - 1)] as Token;
  }

  #take(): Token {
    const token = this.#next;
    this.#position += 1;
    return token;
  }

  #or(): WhenExpression {
    return this.#joined("or", "||", () => this.#joined("and", "&&", () => this.#term()));
  }

  #joined(type: "and" | "or", sign: TokenType, part: () => WhenExpression): WhenExpression {
    const first = part();
    const operands = [first];
    while (this.#next.type === sign) {
      this.#take();
      operands.push(part());
    }
    return operands.length === 1 ? first : { type, operands };
  }

  #term(): WhenExpression {
    if (this.#next.type === "!") {
      this.#take();
      return { type: "not", operand: this.#operand(this.#take()) };
    }
    const token = this.#take();
    const isName = token.type === "quoted" || (token.type === "word" && !reserved.has(token.value));
    return (isName && this.#relation(token)) || this.#operand(token);
  }

  #operand(token: Token): WhenExpression {
    if (token.type === "(") return this.#parenthesized(token);
    if (token.type === "word" && (token.value === "true" || token.value === "false")) {
      return { type: "constant", value: token.value === "true" };
    }
    if (token.type === "word" && !reserved.has(token.value)) return { type: "key", key: this.#key(token) };
    // What ends or joins a condition is left for whoever waits for it.
    if (token.type === "&&" || token.type === "||" || token.type === ")" || token.type === "end") this.#position -= 1;
    const hint =
      token.type === "quoted"
        ? "A quoted text stands before in, or after == and its like."
        : "A key such as view, or a condition in parentheses.";
    this.#fail(
      token,
      token.type === "end" ? "A condition is missing at the end." : `A condition was expected, not ${token.lexeme}.`,
      hint,
    );
    return { type: "constant", value: false };
  }

  #parenthesized(open: Token): WhenExpression {
    if (this.#depth >= maximumWhenDepth) {
      this.#fail(open, `Parentheses are nested more than ${maximumWhenDepth} deep.`, "Make it two tips.");
      this.#position = this.#tokens.length - 1;
      return { type: "constant", value: false };
    }
    this.#depth += 1;
    const expression = this.#or();
    this.#depth -= 1;
    if (this.#next.type === ")") this.#take();
    else this.#fail(this.#next, "A closing parenthesis is missing.", null);
    return expression;
  }

  /** A comparison or a membership that starts with this name, or `null` if the name stands alone. */
  #relation(left: Token): WhenExpression | null {
    if (comparisons.has(this.#next.type) && left.type === "word") return this.#comparison(left);
    const negated = this.#next.type === "word" && this.#next.value === "not";
    const after = this.#tokens[this.#position + (negated ? 1 : 0)];
    if (after?.type !== "word" || after.value !== "in") return null;
    this.#position += negated ? 2 : 1;
    return this.#membership(left, negated);
  }

  #comparison(left: Token): WhenExpression {
    const operator = this.#take().type as CompareOperator;
    const right = this.#take();
    if (right.type !== "word" && right.type !== "quoted") {
      this.#position -= 1;
      this.#fail(right, `A value was expected after ${operator}.`, "Write a number, or text in single quotes.");
      return { type: "constant", value: false };
    }
    const key = this.#key(left);
    this.#mention({ key, operator, value: right.value, offset: right.offset, lexeme: right.lexeme });
    return { type: "compare", key, operator, value: right.value };
  }

  #membership(left: Token, negated: boolean): WhenExpression {
    const right = this.#take();
    if (right.type !== "word" || reserved.has(right.value)) {
      this.#position -= 1;
      this.#fail(right, "The name of a list was expected after in.", "Write 'nurse' in roles.");
      return { type: "constant", value: false };
    }
    const list = this.#key(right);
    if (left.type === "word") {
      this.#mention({ key: list, operator: "in", value: null, offset: right.offset, lexeme: right.lexeme });
      return { type: "in", item: { key: this.#key(left) }, list, negated };
    }
    this.#mention({ key: list, operator: "in", value: left.value, offset: left.offset, lexeme: left.lexeme });
    return { type: "in", item: { value: left.value }, list, negated };
  }

  #key(token: Token): string {
    const error = checkKeys.name(token);
    if (error) this.errors.push(error);
    return token.value;
  }

  #mention(mention: WhenMention): void {
    this.mentions.push(mention);
    const error = checkKeys.use(mention);
    if (error) this.errors.push(error);
  }

  #fail(token: Token, message: string, hint: string | null): void {
    this.errors.push({ offset: token.offset, lexeme: token.lexeme, message, hint });
  }
}
