import { type Box, fits, overlaps, type Size } from "./box.ts";

/** Edge of a mark's hit area, the least that WCAG 2.2 (2.5.8) allows. */
export const markSize = 24;
/** How far the hit area reaches over the element's corner: next to nothing, so that a click on the element stays the element's. */
const reach = 4;

/** Corner of the element at which a mark stands; its dot is drawn towards it. */
export type MarkCorner = "top-right" | "top-left" | "bottom-right" | "bottom-left";

export interface MarkPlace {
  left: number;
  top: number;
  corner: MarkCorner;
}

const corners: readonly MarkCorner[] = ["top-right", "top-left", "bottom-right", "bottom-left"];

/** Where a mark stands: at a corner of its element, outside it, in the window and clear of what may not be covered; else `null`. */
export function placeMark(element: Box, window: Size, keepClear: readonly Box[]): MarkPlace | null {
  for (const corner of corners) {
    const left = corner.endsWith("right") ? element.left + element.width - reach : element.left - markSize + reach;
    const top = corner.startsWith("top") ? element.top - markSize + reach : element.top + element.height - reach;
    const box = { left, top, width: markSize, height: markSize };
    if (fits(box, window, 0) && !keepClear.some((zone) => overlaps(box, zone))) {
      return { left: Math.round(left), top: Math.round(top), corner };
    }
  }
  return null;
}
