import { ErrorIntake } from "../error-intake.ts";
import { pageErrorsEndEvent, pageErrorsEvent } from "../page-error-events.ts";

/** Hears from the page's own world how many errors there were. The page can forge it: see `pageErrors` in utils/protocol/report.ts. */
export function hearPageErrors(onErrors: (count: number, time: number) => void, signal: AbortSignal): void {
  const intake = new ErrorIntake();
  document.addEventListener(
    pageErrorsEvent,
    (event) => {
      const time = performance.now();
      const count = intake.accept((event as CustomEvent<unknown>).detail, time);
      if (count > 0) onErrors(count, time);
    },
    { passive: true, signal },
  );
  signal.addEventListener("abort", () => document.dispatchEvent(new CustomEvent(pageErrorsEndEvent)), { once: true });
}
