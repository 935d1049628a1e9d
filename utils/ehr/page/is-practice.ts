import type { PracticeMark } from "../../protocol/profile.ts";

/**
 * Whether this is a page of the practice environment: the top document, and the mark on it for people to see. That its origin is one of
 * the site's practice origins the service worker has made sure of before it told the mark.
 *
 * @param mark `null`: this origin has no practice environment.
 */
export function isPractice(document: Document, mark: PracticeMark | null): boolean {
  const window = document.defaultView;
  if (mark === null || window === null || window.parent !== window) return false;
  return Array.from(document.querySelectorAll(mark.marker)).some((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inWindow = right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
    const hasSize = right - left >= 8 && bottom - top >= 8;
    return (
      inWindow && hasSize && isShown(element) && (mark.text === undefined || (element.textContent ?? "").includes(mark.text))
    );
  });
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
}
