import type { EhrProfile, Placement, Spot } from "../protocol/profile.ts";

/** A view's part of the vocabulary, arranged for looking up; the content script holds this and not the profile's text. */
export interface SceneVocabulary {
  /** place → text → label id. */
  labels: Map<string, Map<string, string>>;
  /** place → icon hash → icon id. */
  icons: Map<string, Map<string, string>>;
  /** place → box id. */
  boxes: Map<string, string>;
  /** place and number of columns → share of each column; see `tableKey`. */
  tables: Map<string, readonly number[]>;
  /** Where things stand: kind → spot key → spot. */
  spots: Record<Spot["kind"], Map<string, Spot>>;
  /** Labels that always stand in this view's navigation and header. */
  expected: ReadonlySet<string>;
}

/** Arranges what the vocabulary allows in one view. An unknown view has nothing but what is allowed in every view. */
export function sceneVocabulary(profile: EhrProfile, viewId: string): SceneVocabulary {
  const result: SceneVocabulary = {
    labels: new Map(),
    icons: new Map(),
    boxes: new Map(),
    tables: new Map(),
    spots: noSpots(),
    expected: new Set(profile.vocabulary.expected[viewId] ?? []),
  };
  const here = (places: readonly Placement[]) =>
    places
      .filter((placement) => placement.views.includes("*") || placement.views.includes(viewId))
      .map((placement) => placement.place);
  for (const label of profile.vocabulary.labels)
    for (const place of here(label.places)) put(result.labels, place, label.text, label.id);
  for (const icon of profile.vocabulary.icons)
    for (const place of here(icon.places)) put(result.icons, place, icon.hash, icon.id);
  for (const box of profile.vocabulary.boxes) for (const place of here(box.places)) result.boxes.set(place, box.id);
  for (const { shares, places } of profile.vocabulary.tables) {
    for (const place of here(places)) result.tables.set(tableKey(place, shares.length), shares);
  }
  for (const spot of profile.vocabulary.spots) {
    if (spot.views.includes("*") || spot.views.includes(viewId)) result.spots[spot.kind].set(spot.key, spot);
  }
  return result;
}

function noSpots(): SceneVocabulary["spots"] {
  return { label: new Map(), icon: new Map(), box: new Map(), bar: new Map(), part: new Map() };
}

/** Key of a table with so many columns at a place. */
export function tableKey(place: string, columns: number): string {
  return `${columns} ${place}`;
}

function put(map: Map<string, Map<string, string>>, place: string, key: string, id: string): void {
  const inner = map.get(place);
  if (inner) inner.set(key, id);
  else map.set(place, new Map([[key, id]]));
}
