import { dataCells } from "../ehr/data-cells.ts";
import type { EhrProfile, Label } from "../protocol/profile.ts";
import { wordsOf } from "./similarity.ts";

/** What an EHR profile says about where anchors may stand, and what its elements are called. */
export interface AnchorScope {
  /** Selector of the zones in which nothing is ever an anchor; empty where there are none. */
  patientZones: string;
  /** Selector of what may hold a patient's data: it is never found by what it is like, and no text is taken from there. */
  barred: string;
  /** Attributes whose values name parts of the EHR. */
  partAttributes: readonly string[];
  /** What labels of the EHR say, in each language, as `wordsOf` gives it, joined by spaces: what says one of these is that, and nothing else under a new name. */
  names: ReadonlySet<string>;
}

/** What anchors need to know of a profile. Of its vocabulary only what labels say. */
export function anchorScope({
  zones,
  vocabulary,
}: {
  zones: Pick<EhrProfile["zones"], "patient" | "placeAttributes">;
  vocabulary: { labels: readonly Pick<Label, "text" | "translations">[] };
}): AnchorScope {
  const said = vocabulary.labels.flatMap(({ text, translations }) => [text, ...Object.values(translations ?? {}).flat()]);
  return {
    patientZones: zones.patient.join(","),
    barred: [...zones.patient, dataCells].join(","),
    partAttributes: zones.placeAttributes,
    names: new Set(said.map((text) => wordsOf(text).join(" "))),
  };
}

/** Of a page without a profile. */
export const noScope: AnchorScope = anchorScope({ zones: { patient: [], placeAttributes: [] }, vocabulary: { labels: [] } });
