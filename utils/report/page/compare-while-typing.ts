import type { Comparison } from "../patient-like.ts";
import type { Compared } from "../worded-report.ts";

export interface TypingComparison {
  /** The newest comparison. */
  readonly last: Compared;
  /** The words changed: they are compared when typing pauses. */
  typed(words: string): void;
  /** Compares at once, for the words that are about to be sealed. */
  now(words: string): Promise<Compared>;
}

/** Typing that pauses for so long (milliseconds) is looked at. */
const pause = 250;

/** Has words compared with the page while they are typed. An answer that was overtaken is thrown away. */
export function compareWhileTyping(
  ask: (words: string) => Promise<Comparison>,
  onCompared: () => void,
  signal: AbortSignal,
): TypingComparison {
  let last: Compared = { words: "", comparison: { state: "compared", matches: [] } };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const now = async (words: string): Promise<Compared> => {
    clearTimeout(timer);
    const mine = ++turn;
    const comparison = await ask(words).catch((): Comparison => ({ state: "failed" }));
    const compared = { words, comparison };
    if (mine === turn && !signal.aborted) {
      last = compared;
      onCompared();
    }
    return compared;
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return {
    get last() {
      return last;
    },
    typed(words) {
      clearTimeout(timer);
      timer = setTimeout(() => void now(words), pause);
    },
    now,
  };
}
