import { pageErrorsEndEvent, pageErrorsEvent } from "../page-error-events.ts";

/** At most one message in this time, milliseconds; short against `errorAfterClick`. */
const pause = 250;

/**
 * Counts script errors and unhandled rejections, and tells our world how many, never which. Runs in the page's own world, because the
 * page's errors are heard nowhere else; there it must not break anything, so whatever goes wrong is the end of counting.
 */
export function countPageErrors(): void {
  try {
    const life = new AbortController();
    const { signal } = life;
    let count = 0;
    let waiting = false;
    const tell = () => {
      try {
        waiting = false;
        if (count === 0 || signal.aborted) return;
        const detail = count;
        count = 0;
        document.dispatchEvent(new CustomEvent(pageErrorsEvent, { detail }));
        waiting = true;
        setTimeout(tell, pause);
      } catch {
        life.abort();
      }
    };
    const onError = () => {
      count++;
      if (!waiting) tell();
    };
    addEventListener("error", onError, { passive: true, signal });
    addEventListener("unhandledrejection", onError, { passive: true, signal });
    document.addEventListener(pageErrorsEndEvent, () => life.abort(), { once: true, signal });
  } catch {
    // A page that took the platform apart gets no counting.
  }
}
