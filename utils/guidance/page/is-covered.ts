import { hostOf } from "../../anchors/page/host-of.ts";
import type { TreeRoot } from "../../anchors/page/tree-roots.ts";
import type { Box } from "../box.ts";
import { frameOffset } from "./box-in-window.ts";

/**
 * Does something of the page lie over the middle of an element, or over that of the frame or shadow tree that it is in?
 * @param box where it is in the window. @param ours our own node, which covers nothing.
 */
export function isCovered(element: Element, { left, top, width, height }: Box, ours: Element | null): boolean {
  for (let part: Element | null = element; part; part = hostOf(part.getRootNode())) {
    const root = part.getRootNode() as TreeRoot;
    const offset = frameOffset(part.ownerDocument);
    const hit = root.elementFromPoint(left + width / 2 - offset.left, top + height / 2 - offset.top);
    if (hit === null || !(hit === ours || hit.contains(part) || part.contains(hit) || hit === hostOf(root))) return true;
  }
  return false;
}
