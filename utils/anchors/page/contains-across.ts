import { hostOf } from "./host-of.ts";

/** As `contains`, across the borders of shadow trees and of frames of the same origin. */
export function containsAcross(part: Node, element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at.getRootNode())) if (part.contains(at)) return true;
  return false;
}
