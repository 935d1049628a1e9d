/**
 * Hears of the page's requests and long tasks when they are over, those of before included. Nothing is asked for; the browser keeps
 * these lists anyway.
 */
export function followPerformance(
  on: { request(entry: PerformanceResourceTiming): void; longTask(entry: PerformanceEntry): void },
  signal: AbortSignal,
): void {
  const observe = (type: string, take: (entry: PerformanceEntry) => void) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, buffered: true });
    signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  };
  observe("resource", (entry) => on.request(entry as PerformanceResourceTiming));
  observe("longtask", (entry) => on.longTask(entry));
}
