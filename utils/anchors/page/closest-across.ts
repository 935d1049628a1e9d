import { hostOf } from "./host-of.ts";

/** As `closest`, across the borders of shadow trees and of frames of the same origin. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
  }
  return null;
}
