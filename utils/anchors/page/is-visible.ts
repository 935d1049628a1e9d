/** Is the element laid out, not hidden, and at least a pixel large? It may be scrolled out of view. So has to be the frame that it is in. */
export function isVisible(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  // Text for screen readers only is commonly clipped to one pixel.
  if (width <= 1 || height <= 1) return false;
  if (element.ownerDocument === document) return true;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame ? isVisible(frame) : true;
}
