import { isVisible } from "./is-visible.ts";

/** What bounds a section where it has no heading of its own. */
const landmarks =
  "section,article,aside,nav,form,table,dialog,main,body,[role=region],[role=dialog],[role=tabpanel],[role=group]";
const headings = "h1,h2,h3,h4,h5,h6,[role=heading]";

/**
 * Those of the candidates that stand in the same section as a label. The section is the smallest element around the label that
 * holds a candidate, provided that it does not reach into the next section: past another heading of the same rank, or past the
 * landmark around a label that is no heading.
 */
export function sameSection(label: Element, candidates: readonly Element[]): Element[] {
  const rank = rankOf(label);
  for (let around = label.parentElement; around; around = around.parentElement) {
    if (rank !== null && holdsPeer(around, label, rank)) return [];
    const inside = candidates.filter((candidate) => candidate !== label && around.contains(candidate));
    if (inside.length > 0) return inside;
    if (rank === null && around.matches(landmarks)) return [];
  }
  return [];
}

function rankOf(element: Element): number | null {
  if (!element.matches(headings)) return null;
  return Number(element.getAttribute("aria-level") ?? element.localName.slice(1)) || 2;
}

function holdsPeer(around: Element, label: Element, rank: number): boolean {
  return [...around.querySelectorAll(headings)].some((other) => other !== label && rankOf(other) === rank && isVisible(other));
}
