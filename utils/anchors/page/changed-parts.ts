import { isElement } from "./is-element.ts";

export interface ChangedParts {
  came: ReadonlySet<Element>;
  /** Also what has only been moved. */
  gone: ReadonlySet<Element>;
  /** What holds something else than before, near or far below. */
  around: ReadonlySet<Element>;
  /** Of those: whose own text or role is another. A long list is not, because a row has come. */
  itself: ReadonlySet<Element>;
  withOtherRole: ReadonlySet<Element>;
}

/** What changes of children, texts and roles have made of the page's elements. */
export function changedParts(changes: readonly MutationRecord[]): ChangedParts {
  const parts = {
    came: new Set<Element>(),
    gone: new Set<Element>(),
    around: new Set<Element>(),
    itself: new Set<Element>(),
    withOtherRole: new Set<Element>(),
  };
  for (const { type, target, addedNodes, removedNodes } of changes) {
    for (const node of removedNodes) if (isElement(node)) parts.gone.add(node);
    for (const node of addedNodes) if (isElement(node)) parts.came.add(node);
    const element = isElement(target) ? target : target.parentElement;
    if (!element) continue;
    parts.around.add(element);
    if (type === "attributes") parts.withOtherRole.add(element);
    if (type !== "childList" || [...removedNodes, ...addedNodes].some((node) => !isElement(node))) parts.itself.add(element);
  }
  return parts;
}
