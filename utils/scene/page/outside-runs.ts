import type { Edges } from "../edges.ts";

/** An element with fewer children is read child by child. */
const fewest = 256;
/** One of so many siblings is asked where it lies: to ask costs some 3 µs, and a list may have 200,000 rows. */
const stride = 32;

/**
 * Which children of a long list or table lie outside the window, without asking each: those between two of the same sort that lie on the
 * same side of it, one under the other. One that is placed elsewhere by its style is missed, which is less, not more.
 */
export function outsideRuns(element: Element, window: Edges): ReadonlySet<Element> {
  const outside = new Set<Element>();
  if (element.childElementCount < fewest) return outside;
  let before: Probe | null = null;
  let between: Element[] = [];
  let at = 0;
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling, at++) {
    if (at % stride !== 0) {
      between.push(child);
      continue;
    }
    const probe = probeOf(child, window);
    if (before && probe && isOneRun(before, probe)) for (const one of between) outside.add(one);
    before = probe;
    between = [];
  }
  return outside;
}

interface Probe {
  tag: string;
  left: number;
  top: number;
  side: "above" | "below";
}

function probeOf(child: Element, window: Edges): Probe | null {
  const { left, top, bottom, width, height } = child.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  if (top >= window.bottom) return { tag: child.localName, left, top, side: "below" };
  return bottom <= window.top ? { tag: child.localName, left, top, side: "above" } : null;
}

function isOneRun(one: Probe, next: Probe): boolean {
  return one.tag === next.tag && one.side === next.side && Math.abs(one.left - next.left) < 1 && next.top > one.top;
}
