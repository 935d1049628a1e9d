import type { MarkView } from "../../../components/overlay/tip-mark.ts";
import { isVisible } from "../../anchors/page/is-visible.ts";
import type { Box, Size } from "../box.ts";
import { placeMark } from "../place-mark.ts";
import type { ShownTip } from "./look-at-page.ts";
import type { SeenElements } from "./seen-elements.ts";

export interface ViewOptions {
  window: Size;
  keepClear: readonly Box[];
  /** Our node in the page. */
  host: Element | null;
  isVisible(element: Element): boolean;
  seen: SeenElements;
  /** They move: what lies over what is asked when they have come to rest. */
  moving: boolean;
}

/** Where each tip's mark stands now; tips whose element is out of view, covered, or leaves no room have none. */
export function marksInView(
  tips: Iterable<ShownTip>,
  { window, keepClear, host, isVisible, seen, moving }: ViewOptions,
): Pick<MarkView, "tip" | "place" | "element">[] {
  const marks: Pick<MarkView, "tip" | "place" | "element">[] = [];
  for (const { tip, element } of tips) {
    if (!element.isConnected || !isVisible(element)) continue;
    const box = seen.box(element);
    const place = seen.isCovered(element, box, host, moving) ? null : placeMark(box, window, keepClear);
    if (place) marks.push({ tip, place, element: box });
  }
  return marks;
}

/**
 * The zones that may not be covered. A container that waits for its toasts holds nothing yet and covers the window. One selector after the
 * other: the browser knows at once where a class or an id is, but goes through the whole page for a list.
 */
export function zonesOf(selectors: readonly string[]): Element[] {
  return selectors
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .filter((zone) => zone.hasChildNodes() && isVisible(zone));
}

/** Where they are now. */
export function boxesOf(zones: readonly Element[]): Box[] {
  return zones.map((zone) => zone.getBoundingClientRect());
}
