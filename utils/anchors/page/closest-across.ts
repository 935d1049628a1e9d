/** The element around an element, across the borders of shadow trees and of frames of the same origin. */
export function parentAcross(element: Element): Element | null {
  return element.parentElement ?? hostOf(element.getRootNode());
}

/** As `closest`, across the borders of shadow trees and of frames of the same origin. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** The element that a tree is in: a shadow tree's host, a frame. */
export function hostOf(root: Node): Element | null {
  if (root === document) return null;
  if (root.nodeType === Node.DOCUMENT_NODE) return (root as Document).defaultView?.frameElement ?? null;
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
}

/** As `contains`, across the borders of shadow trees and of frames of the same origin. */
export function containsAcross(part: Node, element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) if (part.contains(at)) return true;
  return false;
}
