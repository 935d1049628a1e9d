/**
 * Which of some elements are in view, not clipped away by what they scroll in. Calls back when that changes.
 * @param onChange of what was told of for the first time, nothing has moved: it can be drawn at once.
 */
export function watchVisibility(signal: AbortSignal, onChange: (isFirst: boolean) => void) {
  const observed = new Set<Element>();
  const visible = new Set<Element>();
  const told = new WeakSet<Element>();
  let observer: IntersectionObserver | null = null;

  function onEntries(entries: readonly IntersectionObserverEntry[]): void {
    const isFirst = entries.some(({ target }) => !told.has(target));
    for (const { target, isIntersecting } of entries) {
      told.add(target);
      if (isIntersecting && observed.has(target)) visible.add(target);
      else visible.delete(target);
    }
    onChange(isFirst);
  }

  /** @returns whether some of them are new: it calls back about them after the next frame. */
  function observe(elements: ReadonlySet<Element>): boolean {
    let hasNew = false;
    for (const element of observed) {
      if (elements.has(element)) continue;
      observer?.unobserve(element);
      observed.delete(element);
      visible.delete(element);
      told.delete(element);
    }
    for (const element of elements) {
      if (observed.has(element)) continue;
      observer ??= new IntersectionObserver(onEntries);
      observed.add(element);
      observer.observe(element);
      hasNew = true;
    }
    if (observed.size === 0) {
      observer?.disconnect();
      observer = null;
    }
    return hasNew;
  }

  signal.addEventListener("abort", () => observe(new Set()), { once: true });
  return { observe, isVisible: (element: Element) => visible.has(element) };
}
