import type { ElementFeatures } from "./element-features.ts";

/** What an anchor remembers of its element, beside the alternatives that lead to it. */
export interface RememberedElement {
  features: ElementFeatures;
  /** Score of the most similar other element of the page on which it was described (utils/anchors/rank-elements.ts). */
  lookAlike: number;
  /** Which dangerous things it said it does (utils/anchors/dangerous-verbs.ts), where its words are not in the vocabulary. */
  verbs: readonly number[];
}
