import { documentIn, frames } from "../../ehr/page/document-in.ts";
import { shadowRootOf } from "../../ehr/page/shadow-root-of.ts";
import { isElement } from "./is-element.ts";

/** A document, or a shadow root in one. */
export type TreeRoot = Document | ShadowRoot;

/**
 * The roots that begin within a part of the page and not in one another: shadow trees, and documents of frames of the same origin. Closed
 * shadow trees are looked for in custom elements only, which is where they are: to ask every `div` takes long.
 */
export function rootsWithin(part: Element | TreeRoot): TreeRoot[] {
  const roots: TreeRoot[] = [];
  const look = (element: Element) => {
    const root = element.shadowRoot ?? (element.localName.includes("-") ? shadowRootOf(element) : null);
    if (root) roots.push(root);
  };
  const lookInto = (frame: Element) => {
    const inner = documentIn(frame);
    if (inner) roots.push(inner);
  };
  if (isElement(part)) {
    look(part);
    lookInto(part);
  }
  for (const element of part.querySelectorAll("*")) look(element);
  for (const frame of part.querySelectorAll(frames)) lookInto(frame);
  return roots;
}
