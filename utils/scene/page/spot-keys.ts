import { spotKey } from "../spot.ts";
import type { FoundIcon, FoundText } from "./page-findings.ts";
import type { Reference } from "./reference.ts";

/** Keys by which the vocabulary knows where things stand; the walk writes them, the reader looks them up. */
export const spotKeys = {
  label: ({ place, text }: FoundText) => spotKey(place, text),
  countedLabel: ({ countedPlace, text }: FoundText) => spotKey(countedPlace, text),
  icon: ({ place, hash }: FoundIcon) => spotKey(place, hash),
  countedIcon: ({ countedPlace, hash }: FoundIcon) => spotKey(countedPlace, hash),
  bar: ({ countedPlace, reference }: FoundText) => spotKey(countedPlace, reference.kind === "cell" ? reference.column : ""),
  part: ({ kind, place, column }: Reference) => spotKey(place, kind === "cell" ? column : ""),
};

/** The row that something stands in, if it stands in one. */
export function rowOf(reference: Reference | null): Reference | null {
  for (let around = reference; around; around = around.parent) {
    if (around.kind === "row") return around;
    if (around.kind !== "cell") return null;
  }
  return null;
}
