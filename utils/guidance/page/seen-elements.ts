import { isVisible } from "../../anchors/page/is-visible.ts";
import { labelRoleOf } from "../../ehr/page/label-role.ts";
import type { LabelRole } from "../../protocol/profile.ts";
import type { Box } from "../box.ts";

/** Roles whose element may be far wider than its text: a heading takes the whole line. A mark belongs at the text. */
const textRoles: ReadonlySet<LabelRole | null> = new Set<LabelRole>([
  "heading",
  "columnheader",
  "fieldlabel",
  "link",
  "legend",
  "caption",
]);

/** What was found of elements when nothing moved last, which holds while they only move. */
export class SeenElements {
  readonly #boxes = new Map<Element, { own: DOMRect; box: Box }>();
  readonly #covered = new Map<Element, boolean>();

  /** Everything is asked anew. */
  forget(): void {
    this.#boxes.clear();
    this.#covered.clear();
  }

  /** The box that people see as the element: its text for headings and the like, its content for a button without a face of its own. */
  box(element: Element): Box {
    const own = element.getBoundingClientRect();
    const before = this.#boxes.get(element);
    if (before && before.own.width === own.width && before.own.height === own.height) {
      const { left, top, width, height } = before.box;
      return { left: left + own.left - before.own.left, top: top + own.top - before.own.top, width, height };
    }
    const box = boxOf(element, own);
    this.#boxes.set(element, { own, box });
    return box;
  }

  /** Does something of the page lie over the middle of the element? @param box where the element is. */
  isCovered(element: Element, box: Box, host: Element | null): boolean {
    const known = this.#covered.get(element) ?? isCovered(element, box, host);
    this.#covered.set(element, known);
    return known;
  }
}

function boxOf(element: Element, own: DOMRect): Box {
  // The button of a sortable column fills its header.
  const isText = textRoles.has(labelRoleOf(element)) || element.closest("th") !== null;
  const inner = isText ? textBox(element) : isFaceless(element) ? contentBox(element) : null;
  if (!inner || inner.width === 0 || inner.height === 0) return own;
  const left = Math.max(own.left, inner.left);
  const top = Math.max(own.top, inner.top);
  return { left, top, width: Math.min(own.right, inner.right) - left, height: Math.min(own.bottom, inner.bottom) - top };
}

/** From the first to the last of the texts that people see; what is for screen readers only is clipped to a pixel. */
function textBox(element: Element): DOMRect | null {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeValue?.trim() && node.parentElement && isVisible(node.parentElement)) nodes.push(node);
  }
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}

function contentBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** A button that is drawn as bare text may reach far around it. */
function isFaceless(element: Element): boolean {
  const { backgroundColor, borderTopWidth, borderTopColor } = getComputedStyle(element);
  const isClear = (colour: string) => colour === "transparent" || colour === "rgba(0, 0, 0, 0)";
  return isClear(backgroundColor) && (borderTopWidth === "0px" || isClear(borderTopColor)) && element.childNodes.length > 0;
}

function isCovered(element: Element, box: Box, host: Element | null): boolean {
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return hit === null || !(hit === host || hit.contains(element) || element.contains(hit));
}
