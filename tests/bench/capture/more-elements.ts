import type { Page } from "puppeteer";

const className = "bench-more";

/**
 * Puts elements with text into the page, all outside its window, side by side in a part that is in it: none can be skipped with its parent.
 * @throws if one of them can be seen.
 */
export async function addElements(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (name, number) => {
      const part = document.querySelector("main") ?? document.body;
      const parts = new DocumentFragment();
      for (let at = 0; at < number; at++) {
        const element = document.createElement("p");
        element.className = name;
        element.textContent = `Row ${at}`;
        parts.append(element);
      }
      const spacer = document.createElement("p");
      spacer.className = name;
      spacer.style.height = `${innerHeight}px`;
      parts.prepend(spacer);
      part.append(parts);
      const { top } = (spacer.nextElementSibling ?? spacer).getBoundingClientRect();
      if (top < innerHeight) throw new Error("The elements are not outside the window.");
    },
    className,
    count - 1,
  );
}

export async function removeElements(page: Page): Promise<void> {
  await page.evaluate((name) => {
    for (const element of document.querySelectorAll(`.${name}`)) element.remove();
  }, className);
}
