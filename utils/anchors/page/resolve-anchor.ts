import type { CompiledAlternative, CompiledLabel } from "../../packs/compiled-pack.ts";
import { isVisible } from "./is-visible.ts";
import { LabelIndex } from "./label-index.ts";
import { sameSection } from "./same-section.ts";

export type AnchorVerdict = "exact" | "ambiguous" | "missing";

export interface ResolvedAnchor {
  verdict: AnchorVerdict;
  /** Only where the verdict is `exact`. */
  element: Element | null;
}

/**
 * Finds the one visible element that an anchor describes. Alternatives are tried in order and the first that leads to exactly one
 * element decides; a wrong pointer is worse than none, so two candidates are `ambiguous` and none is guessed.
 *
 * @param root the document, or an index of it that is shared by the anchors of one look at the page.
 * @param patientZones selectors of the EHR profile; nothing inside them is ever an anchor.
 */
export function resolveAnchor(
  alternatives: readonly CompiledAlternative[],
  root: Document | LabelIndex,
  patientZones: readonly string[] = [],
): ResolvedAnchor {
  const index = root instanceof LabelIndex ? root : new LabelIndex(root);
  const isAllowed = (element: Element) => isVisible(element) && !patientZones.some((zone) => element.closest(zone));
  let ambiguous = false;
  for (const alternative of alternatives) {
    const found = candidatesOf(alternative, index, isAllowed);
    if (found.length === 1) return { verdict: "exact", element: found[0] ?? null };
    if (found.length > 1) ambiguous = true;
  }
  return { verdict: ambiguous ? "ambiguous" : "missing", element: null };
}

function candidatesOf(alternative: CompiledAlternative, index: LabelIndex, isAllowed: (element: Element) => boolean): Element[] {
  if (alternative.kind === "hook") {
    const { attribute, value } = alternative;
    return [...index.root.querySelectorAll(`[${attribute}]`)].filter(
      (element) => element.getAttribute(attribute) === value && isAllowed(element),
    );
  }
  const find = (label: CompiledLabel) => innermost(index.find(label).filter(isAllowed));
  const candidates = find(alternative.label);
  if (alternative.near === null || candidates.length === 0) return candidates;
  const sections = find(alternative.near).map((heading) => sameSection(heading, candidates));
  return [...new Set(sections.flat())];
}

/** A link within a button of the same name is one thing to a person: the inner one stands for both. */
function innermost(elements: readonly Element[]): Element[] {
  return elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)));
}
