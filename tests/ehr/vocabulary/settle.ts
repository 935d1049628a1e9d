import type { Page } from "puppeteer";
import { quietPage } from "../../support/quiet-page.ts";

/** Milliseconds without a change of the document, and without a request under way, after which a page has settled. */
const quiet = 350;
/** A page that never rests is read as it is after so many milliseconds; what is missing then is read again (incomplete-pages.ts). */
const longest = 30_000;

/** Counts a page's requests and says when it has drawn what it asked for. */
export function watchSettling(page: Page): () => Promise<void> {
  const underWay = new Set<object>();
  let asked = 0;
  page.on("request", (request) => {
    underWay.add(request);
    asked++;
  });
  page.on("requestfinished", (request) => underWay.delete(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  return async () => {
    const end = Date.now() + longest;
    for (let before = -1; (underWay.size > 0 || before !== asked) && Date.now() < end; ) {
      before = asked;
      // A page that gives way to the next one while it is waited for has not settled.
      await quietPage(page, quiet, Math.max(0, end - Date.now())).catch(() => asked++);
    }
  };
}
