import { withoutHas } from "../without-has.ts";

/** Whether an element is one of a profile's zones. To be asked of every element of a page. */
export function zoneMatcher(selectors: readonly string[]): (element: Element) => boolean {
  if (selectors.length === 0) return () => false;
  // Each costly selector is asked only of what it may match, and so the others are not asked along with it.
  const parts = selectors.map((whole) => ({ whole, first: withoutHas(whole) ?? whole }));
  const first = parts.map((part) => part.first).join(",");
  const isPlain = parts.every((part) => part.first === part.whole);
  return (element) =>
    element.matches(first) &&
    (isPlain || parts.some((part) => element.matches(part.first) && (part.first === part.whole || element.matches(part.whole))));
}
