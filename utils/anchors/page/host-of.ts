/** The element that a tree is in: a shadow tree's host, a frame. */
export function hostOf(root: Node): Element | null {
  if (root === document) return null;
  if (root.nodeType === Node.DOCUMENT_NODE) return (root as Document).defaultView?.frameElement ?? null;
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
}
