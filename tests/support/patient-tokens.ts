import type { EhrProfile } from "../../utils/protocol/profile.ts";
import type { Chart } from "../ehr/openmrs/start.ts";

/**
 * What must not be found of a patient: every text of the chart that is not, by itself, also a label of the EHR (some patients are
 * named like labels, and those words are drawn as labels where the EHR has them).
 */
export function patientTokens(chart: Chart, profile: EhrProfile): string[] {
  const labelWords = new Set(profile.vocabulary.labels.flatMap(({ text }) => [text, ...text.split(/\s+/)]).map(plain));
  return [...new Set(chart.truth)].filter((token) => plain(token).length >= 3 && !labelWords.has(plain(token)));
}

/** The patient's tokens that stand in a text, as whole words, whatever their case and punctuation. */
export function tokensIn(text: string, tokens: readonly string[]): string[] {
  const words = ` ${plain(text)} `;
  return tokens.filter((token) => words.includes(` ${plain(token)} `));
}

/** Lower case, without accents; whatever is no letter or digit becomes one space. So OCR, ids and prose compare alike. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
