import type { Classified } from "../../utils/scene/page/classify.ts";
import type { PageFindings } from "../../utils/scene/page/page-findings.ts";

/**
 * Takes the place of utils/scene/page/classify.ts in the bypass build (wxt.config.ts): every text of the page is kept, spelt as an id. It is
 * here so that the privacy tests can be seen to fail; nothing that ships contains it.
 */
export function classify(findings: PageFindings): Classified {
  return {
    labels: findings.texts.map((item) => ({ item, id: spellAsId(item.text) })),
    icons: [],
    boxes: [],
    opaque: [],
    barred: [],
    droppedIcons: 0,
    droppedBoxes: 0,
    expectedShare: 1,
  };
}

function spellAsId(text: string): string {
  const spelt = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 79)
    .replace(/-$/, "");
  return spelt === "" ? "x" : spelt;
}
