/** A rectangle in CSS pixels of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Do two boxes share any area? */
export function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

/** Does a box lie wholly in the window, with this much room around it? */
export function fits(box: Box, window: Size, margin: number): boolean {
  return (
    box.left >= margin &&
    box.top >= margin &&
    box.left + box.width <= window.width - margin &&
    box.top + box.height <= window.height - margin
  );
}
