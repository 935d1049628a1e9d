import type { Page } from "puppeteer";
import { plain } from "../../support/patient-tokens.ts";
import { wordCount } from "./judge-leaks.ts";
import { type MaskingRule, maskingRules } from "./masking-rules.ts";
import { readPageTruth, type ShownText } from "./page-truth.ts";

export interface RuleScore {
  /** Words of record values on the sampled pages. */
  tokens: number;
  /** Of these, words that the masked page still shows. */
  leaked: number;
  /** Share of the label words that the masked page still shows, 0…1. */
  legible: number;
}
export type RuleScores = Record<MaskingRule, RuleScore>;

export function emptyScores(): Record<MaskingRule, { tokens: number; leaked: number; words: number; legible: number }> {
  const score = () => ({ tokens: 0, leaked: 0, words: 0, legible: 0 });
  return { none: score(), inputs: score(), allText: score(), digitsAndAt: score(), patterns: score() };
}

/**
 * Masks the page by one rule after the other and reads what a screenshot of it would show. The page is spoilt by it.
 * @param runs the page's record values, before it was masked.
 */
export async function compareRules(
  page: Page,
  runs: readonly ShownText[],
  labels: readonly string[],
  scores: ReturnType<typeof emptyScores>,
): Promise<void> {
  const labelWords = [...new Set(labels.flatMap((label) => plain(label).split(" ")))].filter((word) => word.length > 1);
  // From the mildest to the strictest, since each works on what the one before has left.
  const order: MaskingRule[] = ["none", "inputs", "patterns", "digitsAndAt", "allText"];
  const before = new Set((await page.evaluate(readPageTruth, [])).texts.flatMap(({ text }) => plain(text).split(" ")));
  for (const rule of order) {
    await page.evaluate(maskingRules[rule]);
    const shown = (await page.evaluate(readPageTruth, [])).texts;
    const score = scores[rule];
    for (const run of runs) {
      score.tokens += wordCount(run.text);
      score.leaked += leftWords(run, shown);
    }
    const words = new Set(shown.flatMap(({ text }) => plain(text).split(" ")));
    for (const word of labelWords) {
      if (!before.has(word)) continue;
      score.words++;
      if (words.has(word)) score.legible++;
    }
  }
}

/** How many words of a value the masked page still shows where the value stood. */
function leftWords(run: ShownText, shown: readonly ShownText[]): number {
  const [left = 0, top = 0] = run.rectangles[0] ?? [];
  const there = shown.find(({ rectangles: [first] }) => first && Math.abs(first[0] - left) < 4 && Math.abs(first[1] - top) < 4);
  if (!there) return 0;
  const words = new Set(plain(there.text).split(" "));
  return plain(run.text)
    .split(" ")
    .filter((word) => words.has(word)).length;
}

export function finalScores(scores: ReturnType<typeof emptyScores>): RuleScores {
  const share = ({ tokens, leaked, words, legible }: (typeof scores)["none"]): RuleScore => ({
    tokens,
    leaked,
    legible: Math.round((legible / Math.max(1, words)) * 1000) / 1000,
  });
  const { none, inputs, allText, digitsAndAt, patterns } = scores;
  return {
    none: share(none),
    inputs: share(inputs),
    allText: share(allText),
    digitsAndAt: share(digitsAndAt),
    patterns: share(patterns),
  };
}
