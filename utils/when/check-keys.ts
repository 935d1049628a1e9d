import { declaredKey, declaredKeys } from "./declared-keys.ts";
import { nearestName } from "./nearest-name.ts";
import type { Token } from "./tokenize-when.ts";
import type { WhenError } from "./when-error.ts";
import type { CompareOperator } from "./when-expression.ts";

/** A value that a clause expects of a key, so that a pack's ids can be checked against the EHR profile. */
export interface WhenMention {
  key: string;
  operator: CompareOperator | "in";
  /** `null` where the value of another key is looked for. */
  value: string | null;
  /** Where the value stands in the clause. */
  offset: number;
  lexeme: string;
}

const names = declaredKeys.map((key) => key.name);
const number = /^-?\d+(?:\.\d+)?$/;

/** What is wrong with the name of a key, or with the way a known key is used. */
export const checkKeys = {
  name(token: Token): WhenError | null {
    if (declaredKey(token.value)) return null;
    const meant = nearestName(token.value, names);
    const hint = meant ? `Did you mean ${meant}?` : `Known keys: ${names.join(", ")}.`;
    return { offset: token.offset, lexeme: token.lexeme, message: `${token.lexeme} is not a known key.`, hint };
  },

  use({ key, operator, value, offset, lexeme }: WhenMention): WhenError | null {
    const type = declaredKey(key)?.type;
    if (!type) return null;
    const wrong = (message: string, hint: string): WhenError => ({ offset, lexeme, message, hint });
    if (operator === "in") return type === "list" ? null : wrong(`${key} is not a list.`, `Write ${key} == 'value'.`);
    if (type === "list") return wrong(`${key} is a list.`, `Write '${value}' in ${key}.`);
    if (type === "number" && !number.test(value ?? "")) return wrong(`${key} is a number.`, `Write ${key} ${operator} 8.`);
    if (type === "boolean" && value !== "true" && value !== "false")
      return wrong(`${key} is true or false.`, `Write ${key} or !${key}.`);
    if (type !== "number" && operator !== "==" && operator !== "!=") return wrong(`${key} has no order.`, "Use == or !=.");
    return null;
  },
};
