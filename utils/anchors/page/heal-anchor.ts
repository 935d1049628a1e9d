import type { AnchorScope } from "../anchor-scope.ts";
import { type ControlKind, controlKind } from "../control-kind.ts";
import { elementSimilarity, outOfQuestion, type Ranking, rankElements } from "../rank-elements.ts";
import type { RememberedElement } from "../remembered-element.ts";
import { closestAcross } from "./closest-across.ts";
import { describeItself, neighbourText } from "./describe-element.ts";
import { isVisible } from "./is-visible.ts";
import type { TreeRoot } from "./tree-roots.ts";

const selectors: Readonly<Record<ControlKind, string>> = {
  press: "a,button,summary,input,[role=button],[role=link],[role=tab],[role^=menuitem]",
  entry: "input,textarea,[role=textbox],[role=searchbox],[role=spinbutton],[role=combobox]",
  choice: "input,select,[role=checkbox],[role=radio],[role=switch],[role=listbox],[role=option],[role=slider]",
  heading: "h1,h2,h3,h4,h5,h6,[role=heading]",
  other: "label,legend,caption,th,p,span,div,li,dt,img,svg",
};

/** A page with more elements of a kind is not searched: it would be felt. */
const mostCandidates = 1_500;

/** Looks for an element that none of its anchor's alternatives leads to any more, by what it was like. @param roots where to look. */
export function healAnchor(
  { features, lookAlike }: RememberedElement,
  roots: Iterable<TreeRoot>,
  scope: AnchorScope,
): { verdict: Ranking["verdict"]; element: Element | null } {
  // What has no words of its own can only be told from its like by what leads to it.
  if (features.accessibleName === "") return { verdict: "missing", element: null };
  const elements = candidatesOfKind(controlKind(features), roots, scope.barred);
  if (elements.length > mostCandidates) return { verdict: "missing", element: null };
  const { neighbourText: wanted } = features;
  // With the neighbours that are wanted an element cannot score less: only those that could be it are asked for theirs.
  const promising = elements
    .map((element) => ({ element, features: { ...describeItself(element, scope), neighbourText: wanted } }))
    .filter((candidate) => elementSimilarity(features, candidate.features) >= outOfQuestion);
  const candidates = promising.map(({ element, features: own }) => ({
    ...own,
    neighbourText: neighbourText(element, scope.barred),
  }));
  const { verdict, index } = rankElements(features, candidates, {
    ...{ lookAlike, otherNames: scope.names },
    sameSurroundings: true,
  });
  return { verdict, element: index === null ? null : (promising[index]?.element ?? null) };
}

/** Every visible element of a kind that may be an anchor's. */
export function candidatesOfKind(kind: ControlKind, roots: Iterable<TreeRoot>, barred: string): Element[] {
  const selector = selectors[kind];
  return [...roots]
    .flatMap((root) => [...root.querySelectorAll(selector)])
    .filter((element) => isVisible(element) && closestAcross(element, barred) === null);
}
