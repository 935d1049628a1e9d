import { dataCells } from "../../ehr/data-cells.ts";
import { closestAcross } from "./closest-across.ts";
import { hostOf } from "./host-of.ts";
import { isElement } from "./is-element.ts";
import { labelText } from "./label-text.ts";
import { mayHaveRole } from "./may-have-role.ts";
import { textRun } from "./text-run.ts";
import { rootOf, type TreeRoot } from "./tree-roots.ts";

/**
 * Reads what may be a label within a part of the page, and of the part itself: some texts twice, and empty ones, which are none. What lies in
 * data cells is none either: they are passed over, since they hold most of what a chart says.
 * @returns the roots that begin within the part and not in one another; what is in them is not read.
 */
export function readTexts(part: Element | TreeRoot, found: (text: string, element: Element) => void): TreeRoot[] {
  const roots: TreeRoot[] = [];
  const seeRoot = (element: Element) => {
    const root = rootOf(element);
    if (root) roots.push(root);
  };
  const passOver = (data: Element | TreeRoot) => {
    if (isElement(data)) seeRoot(data);
    for (const element of data.querySelectorAll("*")) seeRoot(element);
  };
  const start = isElement(part) ? part : hostOf(part);
  if (start && closestAcross(start, dataCells)) {
    passOver(part);
    return roots;
  }
  // Once for both, since going through a page takes most of the time. A caption is static text in no role, so no element tells of it: the
  // texts themselves have to be read.
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = isElement(part) ? part : walker.nextNode();
  while (node) {
    if (!isElement(node)) {
      if (node.parentElement) found(labelText(textRun(node as Text)), node.parentElement);
      node = walker.nextNode();
    } else if (node.matches(dataCells)) {
      passOver(node);
      node = nextPast(walker);
    } else {
      if (mayHaveRole(node)) found(labelText(node.textContent), node);
      seeRoot(node);
      node = walker.nextNode();
    }
  }
  return roots;
}

/** What comes after a node and all that is in it. */
function nextPast(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}
