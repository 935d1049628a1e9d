import type { OutsideRun } from "./outside-runs.ts";

/** `chrome.dom` opens closed roots too; it exists in content scripts only. */
const openRoot: ((element: HTMLElement) => ShadowRoot | null) | undefined = (
  globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } } }
).chrome?.dom?.openOrClosedShadowRoot;

/**
 * What is rendered inside an element, in order: its shadow tree if it has one, what is slotted where a slot stands, else its children.
 * @param runs of its children of which only the first is wanted, by that one.
 */
export function childNodesOf(element: Element, runs: ReadonlyMap<Node, OutsideRun> | null = null): Iterable<Node> {
  if (element.localName === "slot") {
    const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  const shadow = shadowRootOf(element);
  return siblingsFrom((shadow ?? element).firstChild, runs);
}

/** From sibling to sibling: with 200,000 of them a live list takes thirty times as long. */
function* siblingsFrom(first: ChildNode | null, runs: ReadonlyMap<Node, OutsideRun> | null): Iterable<Node> {
  for (let node: Node | null = first; node !== null; node = (runs?.get(node)?.last ?? node).nextSibling) yield node;
}

function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!openRoot || !mayHaveShadow(element)) return null;
  return openRoot(element as HTMLElement);
}

/** Elements that `attachShadow` accepts (DOM standard, 4.8): custom elements and some of HTML's own. */
const ownShadowTags = new Set([
  "article",
  "aside",
  "blockquote",
  "body",
  "div",
  "footer",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "main",
  "nav",
  "p",
  "section",
  "span",
]);

function mayHaveShadow(element: Element): boolean {
  return element.localName.includes("-") || ownShadowTags.has(element.localName);
}
