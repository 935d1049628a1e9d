import type { MarkView } from "../../../components/overlay/tip-mark.tsx";
import { isVisible } from "../../anchors/page/is-visible.ts";
import type { Box, Size } from "../box.ts";
import { placeMark } from "../place-mark.ts";
import { elementBox, isCovered } from "./element-box.ts";
import type { ShownTip } from "./look-at-page.ts";

export interface ViewOptions {
  window: Size;
  keepClear: readonly Box[];
  /** Our node in the page. */
  host: Element | null;
  isVisible(element: Element): boolean;
}

/** Where each tip's mark stands now; tips whose element is out of view, covered, or leaves no room have none. */
export function marksInView(
  tips: Iterable<ShownTip>,
  { window, keepClear, host, isVisible }: ViewOptions,
): Pick<MarkView, "tip" | "place" | "element">[] {
  const marks: Pick<MarkView, "tip" | "place" | "element">[] = [];
  for (const { tip, element } of tips) {
    if (!element.isConnected || !isVisible(element)) continue;
    const box = elementBox(element);
    const place = isCovered(element, box, host) ? null : placeMark(box, window, keepClear);
    if (place) marks.push({ tip, place, element: box });
  }
  return marks;
}

/** Where the zones are that may not be covered. A container that waits for its toasts holds nothing yet and covers the window. */
export function boxesOf(selectors: readonly string[]): Box[] {
  if (selectors.length === 0) return [];
  const zones = Array.from(document.querySelectorAll(selectors.join(","))).filter(
    (zone) => zone.hasChildNodes() && isVisible(zone),
  );
  return zones.map((zone) => zone.getBoundingClientRect());
}
