/** One run of text that the raw page shows in its window, and where. */
export interface ShownText {
  text: string;
  /** CSS pixels of the window: left, top, right, bottom. */
  rectangles: [number, number, number, number][];
  /** Where it came from: text, the value of a form control, a placeholder, or what CSS writes. */
  source: "text" | "value" | "placeholder" | "pseudo";
}

export interface PageTruth {
  texts: ShownText[];
  /** What the declared residuals of this page are: rows of each table and list, wrapped lines, sections. */
  residuals: string;
}

/**
 * Records what the raw page draws and where, in all open shadow roots. Runs in the page; shares no code with the product, whose work
 * it judges.
 *
 * @param sections selectors of the parts that some charts have and others lack.
 */
export function readPageTruth(sections: string[]): PageTruth {
  const texts: ShownText[] = [];
  const counts: string[] = [];
  const range = document.createRange();
  const inWindow = (rectangle: DOMRect) =>
    rectangle.width > 1 &&
    rectangle.height > 3 &&
    rectangle.right > 0 &&
    rectangle.bottom > 0 &&
    rectangle.left < innerWidth &&
    rectangle.top < innerHeight;
  const edges = ({ left, top, right, bottom }: DOMRect): [number, number, number, number] => [left, top, right, bottom];

  const visit = (element: Element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    if (element instanceof HTMLTableElement) counts.push(`table ${element.rows.length}`);
    if (element.localName === "ul" || element.localName === "ol") counts.push(`list ${element.children.length}`);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
      const rectangle = element.getBoundingClientRect();
      const type = element.getAttribute("type") ?? "text";
      if (inWindow(rectangle) && !["checkbox", "radio", "hidden", "range", "color"].includes(type)) {
        const value = element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? "") : element.value;
        if (value) texts.push({ text: value, rectangles: [edges(rectangle)], source: "value" });
        else if ("placeholder" in element && element.placeholder)
          texts.push({ text: element.placeholder, rectangles: [edges(rectangle)], source: "placeholder" });
      }
      return;
    }
    for (const pseudo of ["::before", "::after"]) {
      const written = /^"(.+)"$/.exec(getComputedStyle(element, pseudo).content)?.[1];
      const rectangle = element.getBoundingClientRect();
      if (written && inWindow(rectangle)) texts.push({ text: written, rectangles: [edges(rectangle)], source: "pseudo" });
    }
    for (const child of (element.shadowRoot ?? element).childNodes) {
      if (child instanceof Element) visit(child);
      else if (child.nodeType === Node.TEXT_NODE && (child.textContent ?? "").trim() !== "") {
        range.selectNodeContents(child);
        const lines = [...range.getClientRects()].filter((line) => line.width > 1 && line.height > 3);
        if (lines.length > 1) counts.push(`lines ${lines.length}`);
        const shown = lines.filter(inWindow);
        if (shown.length > 0) texts.push({ text: child.textContent ?? "", rectangles: shown.map(edges), source: "text" });
      }
    }
  };
  visit(document.body);
  for (const selector of sections) counts.push(`${selector} ${document.querySelectorAll(selector).length}`);
  return { texts, residuals: counts.join(";") };
}
