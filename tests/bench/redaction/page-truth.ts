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
  /** What the declared residuals of this page are: rows of each table and list, which values are wrapped into how many lines, sections. */
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
  type Clip = { left: number; top: number; right: number; bottom: number };
  /** The part of a rectangle that is seen: in the window, and not cut off by what it stands in. */
  const seen = (rectangle: DOMRect, clip: Clip): DOMRect => {
    const left = Math.max(rectangle.left, clip.left);
    const top = Math.max(rectangle.top, clip.top);
    const width = Math.max(0, Math.min(rectangle.right, clip.right) - left);
    return new DOMRect(left, top, width, Math.max(0, Math.min(rectangle.bottom, clip.bottom) - top));
  };
  /** How many lines the text under an element takes, whichever of its parts the breaks are between. */
  const linesUnder = (element: Element): number => {
    range.selectNodeContents(element);
    const boxes = [...range.getClientRects()].filter(isSeen).sort((one, other) => one.top - other.top);
    let lines = 0;
    let bottom = Number.NEGATIVE_INFINITY;
    for (const box of boxes) {
      if (box.top + box.height / 2 > bottom) {
        lines++;
        bottom = box.bottom;
      }
    }
    return lines;
  };
  /** Which value of a table it is that is wrapped. */
  const cellOf = (element: Element) => {
    const cell = element.closest("td,th");
    const row = cell?.closest("tr");
    return cell && row ? ` in row ${row.rowIndex}, cell ${(cell as HTMLTableCellElement).cellIndex}` : "";
  };
  const isSeen = ({ width, height }: DOMRect) => width > 1 && height > 3;
  const windowClip: Clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const edges = ({ left, top, right, bottom }: DOMRect): [number, number, number, number] => [left, top, right, bottom];

  const visit = (element: Element, around: Clip) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const cuts = overflowX !== "visible" || overflowY !== "visible";
    const clip = position === "fixed" ? windowClip : around;
    const inner = cuts ? seen(element.getBoundingClientRect(), clip) : clip;
    if (element instanceof HTMLTableElement) counts.push(`table ${element.rows.length}`);
    if (element.localName === "td" || element.localName === "th")
      counts.push(`lines ${linesUnder(element)} in all${cellOf(element)}`);
    if (element.localName === "ul" || element.localName === "ol") counts.push(`list ${element.children.length}`);
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
      const rectangle = seen(element.getBoundingClientRect(), clip);
      const type = element.getAttribute("type") ?? "text";
      if (isSeen(rectangle) && !["checkbox", "radio", "hidden", "range", "color"].includes(type)) {
        const value = element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? "") : element.value;
        if (value) texts.push({ text: value, rectangles: [edges(rectangle)], source: "value" });
        else if ("placeholder" in element && element.placeholder)
          texts.push({ text: element.placeholder, rectangles: [edges(rectangle)], source: "placeholder" });
      }
      return;
    }
    for (const pseudo of ["::before", "::after"]) {
      const written = /^"(.+)"$/.exec(getComputedStyle(element, pseudo).content)?.[1];
      const rectangle = seen(element.getBoundingClientRect(), clip);
      if (written && isSeen(rectangle)) texts.push({ text: written, rectangles: [edges(rectangle)], source: "pseudo" });
    }
    for (const child of (element.shadowRoot ?? element).childNodes) {
      if (child instanceof Element) visit(child, inner);
      else if (child.nodeType === Node.TEXT_NODE && (child.textContent ?? "").trim() !== "") {
        range.selectNodeContents(child);
        const lines = [...range.getClientRects()].filter((line) => line.width > 1 && line.height > 3);
        if (lines.length > 1) counts.push(`lines ${lines.length}${cellOf(element)}`);
        const shown = lines.map((line) => seen(line, inner)).filter(isSeen);
        if (shown.length > 0) texts.push({ text: child.textContent ?? "", rectangles: shown.map(edges), source: "text" });
      }
    }
  };
  visit(document.body, windowClip);
  for (const selector of sections) counts.push(`${selector} ${document.querySelectorAll(selector).length}`);
  return { texts, residuals: counts.join(";") };
}
