/** `chrome.dom` opens closed roots too; it exists in content scripts only. */
const openRoot: ((element: HTMLElement) => ShadowRoot | null) | undefined = (
  globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } } }
).chrome?.dom?.openOrClosedShadowRoot;

/** The element's shadow root, open or closed. */
export function shadowRootOf(element: Element): ShadowRoot | null {
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
