import type { Spot } from "../protocol/profile.ts";
import type { Candidate } from "./candidates.ts";
import { fitSpots } from "./fit-spots.ts";
import type { WalkedPage } from "./learned-page.ts";
import { spotKey } from "./spot.ts";

export interface KeptCandidates {
  labels: readonly Candidate<{ text: string }>[];
  icons: readonly Candidate<{ hash: string }>[];
  boxes: readonly Candidate<unknown>[];
}

/** Where what became vocabulary stands, and where every chart has a value. */
export function learnedSpots(pages: readonly WalkedPage[], kept: KeptCandidates): Spot[] {
  const keyOfLabel = ({ view, place, value }: KeptCandidates["labels"][number]) => `${view}\n${spotKey(place, value.text)}`;
  const labels = new Set(kept.labels.map(keyOfLabel));
  const withBars = pages.map((page) => ({
    ...page,
    spots: page.spots
      // A text that is a label is no bar.
      .filter(({ labelKey }) => labelKey === null || !labels.has(`${page.view}\n${labelKey}`))
      .map((spot) => ({
        ...spot,
        behind: spot.behind === null || labels.has(`${page.view}\n${spot.behind}`) ? null : "value",
      })),
  }));
  const keys = {
    label: new Set(kept.labels.map(({ place, value }) => spotKey(place, value.text))),
    icon: new Set(kept.icons.map(({ place, value }) => spotKey(place, value.hash))),
    box: new Set(kept.boxes.map(({ place }) => place)),
  };
  // Charts and pictures have no style: they are drawn as neutral boxes, where every chart has them.
  const styled = new Set(pages.flatMap(({ boxes }) => boxes.map(({ place }) => place)));
  return fitSpots(withBars)
    .spots.filter(
      ({ kind, plainKey }) =>
        kind === "bar" || kind === "part" || keys[kind].has(plainKey) || (kind === "box" && !styled.has(plainKey)),
    )
    .map(({ plainKey: _, ...spot }) => spot);
}
