/** Is the element laid out, not hidden, and at least a pixel large? It may be scrolled out of view. */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  // Text for screen readers only is commonly clipped to one pixel.
  return width > 1 && height > 1;
}
