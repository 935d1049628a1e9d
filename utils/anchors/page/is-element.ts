/** Elements of another frame are of another realm, so that `instanceof` does not know them. */
export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
