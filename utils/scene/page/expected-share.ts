import type { SceneVocabulary } from "../scene-vocabulary.ts";
import type { PageFindings } from "./page-findings.ts";

/**
 * Narrower than this, an EHR leaves parts out that it has at the walk's width of 1440 pixels, most often its navigation: at 200 % zoom a
 * window of that width has 720. (1056 pixels is where Carbon's large layout ends, 992 where Mantine's does.)
 */
const narrow = 1_056;

/**
 * Which share of the view's expected labels was found, 0 to 1; 1 where none are expected. In a narrow window only labels of parts count
 * that are laid out there; where none of them is, the page is not the one that the profile knows.
 */
export function expectedShare(
  { labels }: { labels: readonly { id: string }[] },
  { expected, labels: known }: Pick<SceneVocabulary, "expected" | "labels">,
  { references }: Pick<PageFindings, "references">,
  windowWidth: number,
): number {
  const laidOut = new Set(references.map(({ place }) => partOf(place)));
  const counted = windowWidth >= narrow ? expected : withPlaceIn(laidOut, expected, known);
  if (counted.size === 0) return expected.size === 0 ? 1 : 0;
  const found = new Set(labels.map(({ id }) => id));
  return [...counted].filter((id) => found.has(id)).length / counted.size;
}

function withPlaceIn(
  parts: ReadonlySet<string>,
  ids: ReadonlySet<string>,
  known: SceneVocabulary["labels"],
): ReadonlySet<string> {
  const there = new Set<string>();
  for (const [place, texts] of known) {
    if (!parts.has(partOf(place))) continue;
    for (const id of texts.values()) if (ids.has(id)) there.add(id);
  }
  return there;
}

/** The part of the EHR that a place is in: `@vitals` for `@vitals>header>button`. */
function partOf(place: string): string {
  return place.split(">")[0] ?? "";
}
