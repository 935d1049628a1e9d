import { isElement } from "./is-element.ts";
import { labelText } from "./label-text.ts";
import { mayHaveRole } from "./may-have-role.ts";
import { textRun } from "./text-run.ts";
import { rootOf, type TreeRoot } from "./tree-roots.ts";

/**
 * Reads what may be a label within a part of the page, and of the part itself: some texts twice, and empty ones, which are none.
 * @returns the roots that begin within the part and not in one another; what is in them is not read.
 */
export function readTexts(part: Element | TreeRoot, found: (text: string, element: Element) => void): TreeRoot[] {
  const roots: TreeRoot[] = [];
  const read = (element: Element) => {
    if (mayHaveRole(element)) found(labelText(element.textContent), element);
    const root = rootOf(element);
    if (root) roots.push(root);
  };
  if (isElement(part)) read(part);
  // Once for both, since going through a page takes most of the time. A caption is static text in no role, so no element tells of it: the
  // texts themselves have to be read.
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isElement(node)) read(node);
    else if (node.parentElement) found(labelText(textRun(node as Text)), node.parentElement);
  }
  return roots;
}
