import type { SceneVocabulary } from "../scene-vocabulary.ts";
import { expectedShare } from "./expected-share.ts";
import type { FoundBox, FoundIcon, FoundText, PageFindings } from "./page-findings.ts";

export interface Kept<Item> {
  item: Item;
  id: string;
}

export interface Classified {
  labels: Kept<FoundText>[];
  icons: Kept<FoundIcon>[];
  boxes: Kept<FoundBox>[];
  /** Drawn as one neutral box each. */
  opaque: FoundBox[];
  barred: FoundText[];
  droppedIcons: number;
  droppedBoxes: number;
  /** Share of the view's expected labels that were found (expected-share.ts). */
  expectedShare: number;
}

/**
 * Keeps what the vocabulary has at exactly this place and bars everything else. This is the one gate of privacy: whatever it returns as
 * kept is represented by an id from here on, and the page's own text is not used again.
 *
 * @param windowWidth CSS pixels.
 */
export function classify(
  findings: PageFindings,
  vocabulary: SceneVocabulary,
  windowWidth = Number.POSITIVE_INFINITY,
): Classified {
  const result: Classified = {
    labels: [],
    icons: [],
    boxes: [],
    opaque: [],
    barred: [],
    droppedIcons: findings.droppedIcons,
    droppedBoxes: 0,
    expectedShare: 1,
  };
  for (const item of findings.texts) {
    const id = item.barred ? undefined : vocabulary.labels.get(item.place)?.get(item.text);
    if (id === undefined) result.barred.push(item);
    else result.labels.push({ item, id });
  }
  for (const item of findings.icons) {
    const id = vocabulary.icons.get(item.place)?.get(item.hash);
    if (id === undefined) result.droppedIcons++;
    else result.icons.push({ item, id });
  }
  for (const item of findings.boxes) {
    const id = vocabulary.boxes.get(item.place);
    if (item.opaque) result.opaque.push(item);
    else if (id === undefined) result.droppedBoxes++;
    else result.boxes.push({ item, id });
  }
  result.expectedShare = expectedShare(result, vocabulary, findings, windowWidth);
  return result;
}
