import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** What was half in view for this long was seen. */
const seenAfter = 1_000;

/** Calls back once when the element has been in view long enough; not at all while `wanted` is false. */
export function useSeen(element: RefObject<Element | null>, wanted: boolean, onSeen: () => void): void {
  useEffect(() => {
    if (!wanted || !element.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (entry?.isIntersecting) timer = setTimeout(onSeen, seenAfter);
      },
      { threshold: 0.5 },
    );
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [wanted]);
}
