import type { AnchorScope } from "../anchor-scope.ts";
import { controlKind } from "../control-kind.ts";
import { dangerousVerbs } from "../dangerous-verbs.ts";
import { elementSimilarity, isAnotherThing, standsElsewhere } from "../rank-elements.ts";
import type { RememberedElement } from "../remembered-element.ts";
import { saysOf } from "../says-of.ts";
import { wordsOf } from "../similarity.ts";
import { describeElement } from "./describe-element.ts";

/** What an alternative leads to must be so like the remembered element, 0 to 1. */
const leastLikeness = 0.5;

/** Whether the element that an alternative leads to is the one that was described, and has not become another thing since. */
export function isStillIt({ features, verbs }: RememberedElement, element: Element, scope: AnchorScope): boolean {
  const now = describeElement(element, scope);
  if (isAnotherThing(features, now, scope.names) || standsElsewhere(features, now)) return false;
  if (features.accessibleName === "" && controlKind(now) !== "other") {
    // Its words are not in the vocabulary: it was no label then, and is none now, and says as little of danger.
    const says = saysOf(now);
    if (scope.names.has(wordsOf(says).join(" ")) || dangerousVerbs(says).join() !== verbs.join()) return false;
  }
  return elementSimilarity(features, now) >= leastLikeness;
}
