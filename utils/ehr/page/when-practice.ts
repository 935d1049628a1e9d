import type { PracticeMark } from "../../protocol/profile.ts";
import { isPractice } from "./is-practice.ts";

/**
 * Calls once the page shows the mark of the practice environment, which the EHR draws after our script has begun. Watches only pages of a
 * practice origin, and only until then.
 */
export function whenPractice(mark: PracticeMark | null, signal: AbortSignal, then: () => void): void {
  if (!mark || signal.aborted) return;
  if (isPractice(document, mark)) {
    then();
    return;
  }
  const watching = new AbortController();
  const end = () => {
    observer.disconnect();
    watching.abort();
  };
  const look = () => {
    if (watching.signal.aborted || !isPractice(document, mark)) return;
    end();
    then();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  // A picture has its size once it has come.
  document.addEventListener("load", look, { capture: true, signal: watching.signal });
  signal.addEventListener("abort", end, { once: true });
}
