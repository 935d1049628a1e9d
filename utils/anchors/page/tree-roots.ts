import { documentIn } from "../../ehr/page/document-in.ts";
import { shadowRootOf } from "../../ehr/page/shadow-root-of.ts";

/** A document, or a shadow root in one. */
export type TreeRoot = Document | ShadowRoot;

/**
 * The root that begins at an element: its shadow tree, or the document of a frame of the same origin. Closed shadow trees are looked for in
 * custom elements only, which is where they are: to ask every `div` takes long.
 */
export function rootOf(element: Element): TreeRoot | null {
  const { shadowRoot, localName } = element;
  if (shadowRoot) return shadowRoot;
  if (localName.includes("-")) return shadowRootOf(element);
  return localName.endsWith("frame") ? documentIn(element) : null;
}
