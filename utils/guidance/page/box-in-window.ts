import type { Box } from "../box.ts";

/** Where an element stands in the page's window, whatever frame it is in. */
export function boxInWindow(element: Element): Box {
  const box = element.getBoundingClientRect();
  if (element.ownerDocument === document) return box;
  const { left, top } = frameOffset(element.ownerDocument);
  return { left: box.left + left, top: box.top + top, width: box.width, height: box.height };
}

/** Where the window of a document begins in the page's window; 0, 0 for the page's own document. */
export function frameOffset(inner: Document): { left: number; top: number } {
  const offset = { left: 0, top: 0 };
  let at: Document = inner;
  while (at !== document) {
    const frame = at.defaultView?.frameElement;
    if (!frame) break;
    const { left, top } = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(frame);
    offset.left += left + frame.clientLeft + Number.parseFloat(paddingLeft);
    offset.top += top + frame.clientTop + Number.parseFloat(paddingTop);
    at = frame.ownerDocument;
  }
  return offset;
}
