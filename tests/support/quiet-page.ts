import type { Page } from "puppeteer";

/** Waits until the page's document has not changed for a while, or the limit is reached. Times in milliseconds. */
export async function quietPage(page: Page, quiet = 700, limit = 12_000): Promise<void> {
  await page.evaluate(
    async (still, most) =>
      await new Promise<void>((resolve) => {
        const end = () => {
          observer.disconnect();
          clearTimeout(timer);
          clearTimeout(last);
          resolve();
        };
        let timer = setTimeout(end, still);
        const last = setTimeout(end, most);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, still);
        });
        observer.observe(document, { childList: true, subtree: true, characterData: true });
      }),
    quiet,
    limit,
  );
}
