/** What is wrong with a when clause, and where. */
export interface WhenError {
  /** Characters from the start of the clause. */
  offset: number;
  /** The piece of text that is wrong; empty at the end of the clause. */
  lexeme: string;
  message: string;
  /** What the author can do about it. */
  hint: string | null;
}
