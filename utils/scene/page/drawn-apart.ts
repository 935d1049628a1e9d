/** Paint order of the top layer: above every z-index that CSS allows. */
export const topLayer = 2 ** 31;

/** Modal dialogs and open popovers lie above everything and are clipped by nothing (CSS Positioned Layout 4, 5). */
export function isInTopLayer(element: Element): boolean {
  if (element.localName !== "dialog" && !element.hasAttribute("popover")) return false;
  return element.matches(":modal, :popover-open");
}

/** What authors hide from sight with `clip-path`; `clip` goes with a size of a pixel and is no picture anyway. */
export function isClippedAway({ clipPath }: CSSStyleDeclaration): boolean {
  const inset = /^inset\((\d+)/.exec(clipPath)?.[1];
  return inset !== undefined && Number(inset) >= 50;
}

/** Turned, skewed, clipped to a shape or written downwards: what is in it does not stand in rows and is drawn as one box. */
export function isTurned({ transform, rotate, writingMode, clipPath }: CSSStyleDeclaration): boolean {
  if (writingMode !== "horizontal-tb" || rotate !== "none") return true;
  if (clipPath !== "none" && !clipPath.startsWith("inset(")) return true;
  if (transform === "none") return false;
  const { b, c, is2D } = new DOMMatrixReadOnly(transform);
  return !is2D || Math.abs(b) > 0.01 || Math.abs(c) > 0.01;
}
