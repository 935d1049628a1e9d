import { childNodesOf } from "../../scene/page/child-nodes.ts";

const frameTags = new Set(["iframe", "frame", "object", "embed", "fencedframe", "portal"]);

/**
 * Whether a document shows a part of another origin, in shadow roots and in frames of its own origin, too: what is in there nobody
 * here can vouch for.
 * @param host Elbow's own element, whose frames are the extension's.
 */
export function hasForeignFrame(root: Document | Element, host: Element | null): boolean {
  const nodes = root.nodeType === Node.DOCUMENT_NODE ? root.childNodes : childNodesOf(root as Element);
  for (const node of nodes) {
    if (node.nodeType !== Node.ELEMENT_NODE || node === host) continue;
    const element = node as Element;
    if (frameTags.has(element.localName)) {
      const inner = (element as Partial<HTMLIFrameElement>).contentDocument ?? null;
      if (inner === null ? isRendered(element) : hasForeignFrame(inner, host)) return true;
    }
    if (hasForeignFrame(element, host)) return true;
  }
  return false;
}

function isRendered(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
