import { isElement } from "./is-element.ts";
import { labelText } from "./label-text.ts";
import { mayHaveRole } from "./may-have-role.ts";
import { textRun } from "./text-run.ts";
import type { TreeRoot } from "./tree-roots.ts";

/**
 * Reads what may be a label within a part of the page, and of the part itself: some texts twice, and empty ones, which are none. Shadow
 * trees and frames are others' parts.
 */
export function readTexts(part: Element | TreeRoot, found: (text: string, element: Element) => void): void {
  // A caption is static text in no role, so no selector finds it: the texts themselves have to be read.
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement) found(labelText(textRun(node)), node.parentElement);
  }
  const elements: Element[] = [...part.querySelectorAll(mayHaveRole)];
  if (isElement(part) && part.matches(mayHaveRole)) elements.push(part);
  for (const element of elements) found(labelText(element.textContent), element);
}
