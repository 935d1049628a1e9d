import { isVisible } from "../../anchors/page/is-visible.ts";
import { labelRoleOf } from "../../ehr/page/label-role.ts";
import type { LabelRole } from "../../protocol/profile.ts";
import type { Box } from "../box.ts";
import { boxInWindow, frameOffset } from "./box-in-window.ts";
import { isCovered } from "./is-covered.ts";

/** Roles whose element may be far wider than its text: a heading takes the whole line. A mark belongs at the text. */
const textRoles: ReadonlySet<LabelRole | null> = new Set<LabelRole>([
  "heading",
  "columnheader",
  "fieldlabel",
  "link",
  "legend",
  "caption",
]);

/** Of an element that has stood at more places than so many, what was found there is forgotten. */
const mostPlaces = 50;

/** What lies over an unmoved element is asked again after so long, milliseconds, although nothing tells that anything does. */
const longestTrust = 20_000;

/** What was found of elements, which holds while they only move: who scrolls comes back to where they were. */
export class SeenElements {
  readonly #boxes = new Map<Element, { own: Box; box: Box }>();
  /** By place whether something lies over it, and since when that is known; and what was found last. */
  readonly #covered = new Map<Element, { at: Map<string, { covered: boolean; since: number }>; last: boolean }>();

  /** Everything is asked anew. */
  forget(): void {
    this.#boxes.clear();
    this.#covered.clear();
  }

  /** The page has changed, but nothing that tells of it can have come to lie over the rest: where nothing did before, that holds for a while. */
  forgetChanged(): void {
    this.#boxes.clear();
    const oldest = performance.now() - longestTrust;
    for (const [element, { at }] of this.#covered) {
      // Nothing of the page is held that the page has let go of.
      if (!element.isConnected) this.#covered.delete(element);
      for (const [place, { covered, since }] of at) if (covered || since < oldest) at.delete(place);
    }
  }

  /** The box that people see as the element: its text for headings and the like, its content for a button without a face of its own. */
  box(element: Element): Box {
    const own = boxInWindow(element);
    const before = this.#boxes.get(element);
    if (before && before.own.width === own.width && before.own.height === own.height) {
      const { left, top, width, height } = before.box;
      return { left: left + own.left - before.own.left, top: top + own.top - before.own.top, width, height };
    }
    const box = boxOf(element, own);
    this.#boxes.set(element, { own, box });
    return box;
  }

  /**
   * Does something of the page lie over the middle of the element? To ask costs some time.
   * @param box where the element is. @param moving it moves: what was found last is good enough, and what was not seen yet waits.
   */
  isCovered(element: Element, box: Box, host: Element | null, moving: boolean): boolean {
    const known = this.#covered.get(element);
    if (moving) return known?.last ?? true;
    const place = `${box.left} ${box.top}`;
    const at: NonNullable<typeof known>["at"] = known && known.at.size < mostPlaces ? known.at : new Map();
    const found = at.get(place) ?? { covered: isCovered(element, box, host), since: performance.now() };
    at.set(place, found);
    this.#covered.set(element, { at, last: found.covered });
    return found.covered;
  }
}

function boxOf(element: Element, own: Box): Box {
  // The button of a sortable column fills its header.
  const isText = textRoles.has(labelRoleOf(element)) || element.closest("th") !== null;
  const inner = isText ? textBox(element) : isFaceless(element) ? contentBox(element) : null;
  if (!inner || inner.width === 0 || inner.height === 0) return own;
  const offset = frameOffset(element.ownerDocument);
  const left = Math.max(own.left, inner.left + offset.left);
  const top = Math.max(own.top, inner.top + offset.top);
  return {
    ...{ left, top },
    width: Math.min(own.left + own.width, inner.right + offset.left) - left,
    height: Math.min(own.top + own.height, inner.bottom + offset.top) - top,
  };
}

/** From the first to the last of the texts that people see; what is for screen readers only is clipped to a pixel. */
function textBox(element: Element): DOMRect | null {
  const nodes: Node[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeValue?.trim() && node.parentElement && isVisible(node.parentElement)) nodes.push(node);
  }
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return null;
  const range = element.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.getBoundingClientRect();
}

function contentBox(element: Element): DOMRect {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** A button that is drawn as bare text may reach far around it. */
function isFaceless(element: Element): boolean {
  const { backgroundColor, borderTopWidth, borderTopColor } = getComputedStyle(element);
  const isClear = (colour: string) => colour === "transparent" || colour === "rgba(0, 0, 0, 0)";
  return isClear(backgroundColor) && (borderTopWidth === "0px" || isClear(borderTopColor)) && element.childNodes.length > 0;
}
