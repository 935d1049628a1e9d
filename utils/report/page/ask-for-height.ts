import { heightMessage } from "./report-frame.ts";

/** In the framed panel: tells the page around it how high the panel is. A number goes out, and nothing else. */
export function askForHeight(body: HTMLElement, signal: AbortSignal): void {
  if (window.parent === window) return;
  const observer = new ResizeObserver(() => window.parent.postMessage({ [heightMessage]: Math.ceil(body.scrollHeight) }, "*"));
  observer.observe(body);
  for (const child of body.children) observer.observe(child);
  signal.addEventListener("abort", () => observer.disconnect());
}
