import { draw } from "../../../utils/scene/draw.ts";
import { plain, tokensIn } from "../../support/patient-tokens.ts";
import { readPicture } from "../../support/read-picture.ts";
import type { Picture } from "./picture-maker.ts";
import type { Seen } from "./see-pages.ts";

export interface Legibility {
  /** Words of the hand-checked labels that OCR reads in the raw pictures. */
  inRaw: number;
  /** Of these, words that it reads in the drawn ones too. */
  inDrawn: number;
  /** Words of the record that OCR reads in both pictures, where they are not also words of labels. */
  leaked: number;
  examples: string[];
  sheet: { title: string; raw: Uint8Array; drawn: Uint8Array }[];
}

/** Reads raw and drawn pictures of the sampled pages by the same OCR. @param labels view → texts of its labels, hand-checked. */
export async function judgeLegibility(seen: Seen, labels: Record<string, string[]>, picture: Picture): Promise<Legibility> {
  const result: Legibility = { inRaw: 0, inDrawn: 0, leaked: 0, examples: [], sheet: [] };
  for (const page of seen.pages) {
    const scene = seen.reports.get(page.reportId)?.scene;
    if (!page.raw || !scene) continue;
    const drawn = await picture.of(draw(scene, seen.profile, { title: page.view }), scene);
    result.sheet.push({ title: `${seen.name} ${page.view} ${page.user}`, raw: page.raw, drawn });
    const rawWords = new Set((await readPicture(page.raw)).map(plain));
    const drawnText = await readPicture(drawn);
    const drawnWords = new Set(drawnText.map(plain));
    const labelWords = new Set(
      (labels[page.view] ?? []).flatMap((label) => plain(label).split(" ")).filter((word) => word.length > 1),
    );
    for (const word of labelWords) {
      if (!rawWords.has(word)) continue;
      result.inRaw++;
      if (drawnWords.has(word)) result.inDrawn++;
      else result.examples.push(`${page.view}: "${word}" is not read in the drawing`);
    }
    const known = new Set(seen.profile.vocabulary.labels.flatMap(({ text }) => plain(text).split(" ")));
    const record = page.record.filter(
      (text) =>
        plain(text).length >= 3 &&
        !plain(text)
          .split(" ")
          .every((word) => known.has(word)),
    );
    const read = tokensIn(drawnText.join(" "), record).filter((text) => tokensIn([...rawWords].join(" "), [text]).length > 0);
    result.leaked += read.length;
    for (const text of read) result.examples.push(`${page.view} ${page.chart}: OCR reads "${text}" in the drawing`);
  }
  return result;
}
