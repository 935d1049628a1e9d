/** A rectangle by its edges, CSS pixels of the window. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function intersect(one: Edges, other: Edges): Edges {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Less than one pixel wide or high. */
export function isEmpty(edges: Edges): boolean {
  return edges.right - edges.left < 1 || edges.bottom - edges.top < 1;
}
