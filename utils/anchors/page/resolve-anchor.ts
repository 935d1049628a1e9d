import type { CompiledAlternative, CompiledAnchor, CompiledHook, CompiledLabel } from "../../packs/compiled-pack.ts";
import type { AnchorScope } from "../anchor-scope.ts";
import { closestAcross } from "./closest-across.ts";
import { healAnchor } from "./heal-anchor.ts";
import { isStillIt } from "./is-still-it.ts";
import { isVisible } from "./is-visible.ts";
import { LabelIndex } from "./label-index.ts";
import { parentAcross } from "./parent-across.ts";
import { sameSection } from "./same-section.ts";

/** `exact`: an alternative leads to it · `healed`: none does, but one element of the page is surely it. */
export type AnchorVerdict = "exact" | "healed" | "ambiguous" | "missing";

export interface ResolvedAnchor {
  verdict: AnchorVerdict;
  /** Only where the verdict is `exact` or `healed`. */
  element: Element | null;
}

/**
 * Finds the one visible element that an anchor describes. Alternatives are tried in order and the first that leads to exactly one
 * element decides; where none does, the element that the page has now is told by what it was like. A wrong pointer is worse than none,
 * so two candidates are `ambiguous` and none is guessed.
 *
 * @param root the document, or an index of it that is shared by the anchors of one look at the page.
 * @param search `false`: the page is not searched for what is like the element, which takes some milliseconds.
 */
export function resolveAnchor(
  { alternatives, remembered }: CompiledAnchor,
  root: Document | LabelIndex,
  scope: AnchorScope,
  search = true,
): ResolvedAnchor {
  const index = root instanceof LabelIndex ? root : new LabelIndex(root);
  const { patientZones } = scope;
  const isAllowed = (element: Element) =>
    isVisible(element) && (patientZones === "" || closestAcross(element, patientZones) === null);
  let ambiguous = false;
  for (const alternative of alternatives) {
    const found = candidatesOf(alternative, index, isAllowed);
    const [first] = found;
    if (found.length > 1) ambiguous = true;
    else if (first && (!remembered || isStillIt(remembered, first, scope))) return { verdict: "exact", element: first };
  }
  if (remembered && search) {
    const healed = healAnchor(remembered, index.roots(), scope);
    if (healed.verdict !== "missing") return healed;
  }
  return { verdict: ambiguous ? "ambiguous" : "missing", element: null };
}

function candidatesOf(alternative: CompiledAlternative, index: LabelIndex, isAllowed: (element: Element) => boolean): Element[] {
  if (alternative.kind === "hook") {
    return index.findHook(alternative).filter(isAllowed);
  }
  const find = (label: CompiledLabel) => innermost(index.find(label).filter(isAllowed));
  const { within } = alternative;
  const isWithin = (element: Element) => within === null || isInPart(element, within);
  const candidates = find(alternative.label).filter(isWithin);
  if (alternative.near === null || candidates.length === 0) return candidates;
  const sections = find(alternative.near).map((heading) => sameSection(heading, candidates));
  return [...new Set(sections.flat())];
}

function isInPart(element: Element, { attribute, value }: CompiledHook): boolean {
  for (let around: Element | null = element; around; around = parentAcross(around)) {
    if (around.getAttribute(attribute) === value) return true;
  }
  return false;
}

/** A link within a button of the same name is one thing to a person: the inner one stands for both. */
function innermost(elements: readonly Element[]): Element[] {
  return elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)));
}
