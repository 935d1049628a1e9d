import { hostOf } from "./host-of.ts";

/** The element around an element, across the borders of shadow trees and of frames of the same origin. */
export function parentAcross(element: Element): Element | null {
  return element.parentElement ?? hostOf(element.getRootNode());
}
