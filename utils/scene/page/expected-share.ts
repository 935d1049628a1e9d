import type { SceneVocabulary } from "../scene-vocabulary.ts";
import type { FoundText, PageFindings } from "./page-findings.ts";

/**
 * Narrower than this, an EHR leaves parts out that it has at the walk's width of 1440 pixels, most often its navigation: at 200 % zoom a
 * window of that width has 720. (1056 pixels is where Carbon's large layout ends, 992 where Mantine's does.)
 */
const narrow = 1_056;

/** With fewer texts that read like labels nothing can be said of the page. */
const fewestTexts = 3;

/**
 * Which share of the view's expected labels was found, 0 to 1; 1 where none are expected. In a narrow window only labels of parts count
 * that are laid out there. Where all of those are scrolled out of it, what reads like a label counts in their place, in parts of which
 * the profile has labels: which share of it is known at just these places.
 */
export function expectedShare(
  { labels, barred }: { labels: readonly { id: string; item: Pick<FoundText, "role"> }[]; barred: readonly BarredText[] },
  { expected, labels: known }: Pick<SceneVocabulary, "expected" | "labels">,
  { references }: Pick<PageFindings, "references">,
  windowWidth: number,
): number {
  if (expected.size === 0) return 1;
  const laidOut = new Set(references.map(({ place }) => partOf(place)));
  const counted = windowWidth >= narrow ? expected : withPlaceIn(laidOut, expected, known);
  if (counted.size === 0) return knownShare(labels, barred, new Set([...known.keys()].map(partOf)));
  const found = new Set(labels.map(({ id }) => id));
  return [...counted].filter((id) => found.has(id)).length / counted.size;
}

type BarredText = Pick<FoundText, "role" | "barred" | "place">;

function knownShare(
  labels: readonly { item: Pick<FoundText, "role"> }[],
  barred: readonly BarredText[],
  parts: ReadonlySet<string>,
): number {
  // Static text may be a label or a value: nothing tells which.
  const kept = labels.filter(({ item }) => item.role !== "caption").length;
  const unknown = barred.filter((text) => text.role !== "caption" && text.barred === null && parts.has(partOf(text.place)));
  return kept + unknown.length < fewestTexts ? 0 : kept / (kept + unknown.length);
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
