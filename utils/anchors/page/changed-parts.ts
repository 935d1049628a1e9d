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
  const came = new Set<Element>();
  const gone = new Set<Element>();
  const around = new Set<Element>();
  const itself = new Set<Element>();
  const withOtherRole = new Set<Element>();
  for (const { type, target, addedNodes, removedNodes } of changes) {
    let isOwn = type !== "childList";
    const sort = (nodes: NodeList, elements: Set<Element>) => {
      for (const node of nodes) {
        if (isElement(node)) elements.add(node);
        else isOwn = true;
      }
    };
    sort(removedNodes, gone);
    sort(addedNodes, came);
    const element = isElement(target) ? target : target.parentElement;
    if (!element) continue;
    around.add(element);
    if (type === "attributes") withOtherRole.add(element);
    if (isOwn) itself.add(element);
  }
  return { came, gone, around, itself, withOtherRole };
}
