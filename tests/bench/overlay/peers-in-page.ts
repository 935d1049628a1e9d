import { finder } from "@medv/finder";
import { record } from "rrweb";

/** What else is put on such a page, as its makers do. Each runs until the page is left. */
const peers: Record<string, (selectors: readonly string[]) => void> = {
  /** What session-replay products put on the page. */
  rrweb: () => {
    const events: unknown[] = [];
    record({ emit: (event) => void events.push(event) });
  },
  /** In-app guides that look for their elements every second. */
  poller: (selectors) => {
    setInterval(() => findAll(selectors), 1_000);
  },
  /** In-app guides that look for their elements whenever the page changes. */
  perMutation: (selectors) => {
    new MutationObserver(() => findAll(selectors)).observe(document, { childList: true, subtree: true, attributes: true });
  },
  /** A busy loop of 20 ms every second, which the measurement has to show. */
  control: () => {
    setInterval(() => {
      for (const end = performance.now() + 20; performance.now() < end; );
    }, 1_000);
  },
};

const found: (DOMRect | null)[] = [];

/** Where each element is now, if it is there and seen. */
function findAll(selectors: readonly string[]): void {
  found.length = 0;
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    found.push(element?.checkVisibility() ? element.getBoundingClientRect() : null);
  }
}

export function startPeer(name: string, selectors: readonly string[]): void {
  peers[name]?.(selectors);
}

/** Selectors, as such a product writes them, of elements that carry one of these texts. */
export function selectorsOf(texts: readonly string[]): string[] {
  const wanted = new Set(texts);
  const elements = Array.from(document.querySelectorAll<HTMLElement>("button, a, th, h1, h2, h3, h4, label, span, p")).filter(
    (element) => wanted.has((element.textContent ?? "").trim()),
  );
  return elements.slice(0, 60).map((element) => finder(element));
}
