import type { Edges } from "../edges.ts";

/** An element with fewer children is read child by child. */
const fewest = 256;
/** One of at least so many siblings is asked where it lies: to ask costs some 3 µs, and a list may have 200,000 rows. */
const leastStride = 32;

/** Siblings that lie outside the window, all of one sort. */
export interface OutsideRun {
  last: Element;
  /** How many elements, the first and the last included. */
  length: number;
}

/**
 * Which children of a long list or table lie outside the window, without asking each: those between two of the same sort that lie on the
 * same side of it, one under the other. One that is placed elsewhere by its style is missed, which is less, not more.
 * @returns the runs by their first element.
 */
export function outsideRuns(element: Element, window: Edges): ReadonlyMap<Element, OutsideRun> | null {
  const { childElementCount } = element;
  if (childElementCount < fewest) return null;
  const runs = new Map<Element, OutsideRun>();
  // So that asking and the few that are left over at the window's edge cost about the same.
  const stride = Math.max(leastStride, Math.round(Math.sqrt(childElementCount)));
  const { children } = element;
  let before: Probe | null = null;
  for (let at = 0; at < childElementCount; at += stride) {
    const child = children.item(at);
    const probe = child && probeOf(child, window);
    const first = before?.element.nextElementSibling;
    const last = child?.previousElementSibling;
    if (before && probe && first && last && isOneRun(before, probe)) runs.set(first, { last, length: stride - 1 });
    before = probe;
  }
  return runs;
}

interface Probe {
  element: Element;
  tag: string;
  role: string | null;
  left: number;
  top: number;
  side: "above" | "below";
}

function probeOf(element: Element, window: Edges): Probe | null {
  const { left, top, bottom, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const side = top >= window.bottom ? "below" : bottom <= window.top ? "above" : null;
  return side && { element, tag: element.localName, role: element.getAttribute("role"), left, top, side };
}

function isOneRun(one: Probe, next: Probe): boolean {
  return (
    one.tag === next.tag &&
    one.role === next.role &&
    one.side === next.side &&
    Math.abs(one.left - next.left) < 1 &&
    next.top > one.top
  );
}
