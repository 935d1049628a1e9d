import { normaliseText } from "../../ehr/page/label-role.ts";
import type { LearnedPage } from "../learned-page.ts";
import { columnCount } from "./column-count.ts";
import { learnSpots } from "./learn-spots.ts";
import { boxStyleOf, iconPaint, textStyleOf } from "./learn-style.ts";
import type { FoundText, WalkZones } from "./page-findings.ts";
import { walkPage } from "./walk-page.ts";

/** Reads everything rendered in the document, with style, so that `buildVocabulary` can find what is the same for every chart. */
export function learnPage(document: Document, zones: WalkZones): LearnedPage {
  const found = walkPage(document, { zones, extent: "document", host: null });
  const stays = staysOnScreen(document);
  const sections = new Set<string>();
  for (const item of [...found.texts, ...found.icons, ...found.boxes]) if (item.section !== null) sections.add(item.section);
  return {
    labels: found.texts
      .filter((text) => text.barred === null && text.shown !== "")
      .map((text) => ({
        place: text.place,
        section: text.section,
        role: text.role,
        text: text.text,
        shown: text.shown,
        style: textStyleOf(shownElement(text)),
        onScreen: stays(text.element),
      })),
    icons: found.icons.map((icon) => ({
      place: icon.place,
      section: icon.section,
      hash: icon.hash,
      viewBox: icon.shapes.viewBox,
      paths: icon.shapes.paths,
      evenOdd: icon.shapes.evenOdd,
      ...iconPaint(icon.element),
    })),
    boxes: found.boxes
      .filter((box) => !box.opaque)
      .map((box) => ({ place: box.place, section: box.section, style: boxStyleOf(box.element) })),
    tables: found.references
      .filter(({ element }) => element instanceof HTMLTableElement)
      .map(({ element, place, section }) => ({ place, section, shares: columnShares(element as HTMLTableElement) })),
    spots: learnSpots(found),
    hooks: zones.placeAttributes.flatMap((attribute) =>
      Array.from(document.querySelectorAll(`[${attribute}]`), (element) => ({
        attribute,
        value: element.getAttribute(attribute) ?? "",
      })),
    ),
    sections: [...sections],
    choices: choicesOf(document),
  };
}

const writtenFields = "textarea,input:not([type=submit],[type=reset],[type=button],[type=checkbox],[type=radio])";

/** Texts that stand for a value: those of options and radio buttons, and what fields hold. Shown or not. */
function choicesOf(document: Document): string[] {
  const texts = [
    ...Array.from(document.querySelectorAll("option,[role=option],[role=combobox],[aria-haspopup=listbox],[role=radio]"), textOf),
    ...Array.from(document.querySelectorAll<HTMLInputElement>("input[type=radio]"), (radio) =>
      Array.from(radio.labels ?? []).map(textOf),
    ).flat(),
    ...Array.from(document.querySelectorAll<HTMLInputElement>(writtenFields), (field) => field.value),
  ];
  return [...new Set(texts.map(normaliseText))].filter((text) => text !== "");
}

function textOf(element: Element): string {
  return element.textContent ?? "";
}

/** Width of each column as a share of the table's, by the first row that has a cell for each. */
function columnShares(table: HTMLTableElement): number[] {
  const rows = Array.from(table.rows);
  const count = columnCount(table);
  const row = rows.find(
    (candidate) => candidate.cells.length === count && Array.from(candidate.cells).every((cell) => cell.colSpan === 1),
  );
  const width = table.getBoundingClientRect().width;
  return row && width > 0 ? Array.from(row.cells, (cell) => cell.getBoundingClientRect().width / width) : [];
}

/** The innermost element that holds the shown text, since a button's own font may differ from that of the span in it. */
function shownElement(text: FoundText): Element {
  let element = text.element;
  for (;;) {
    const inner = Array.from(element.children).find((child) => (child.textContent ?? "").includes(text.shown));
    if (!inner) return element;
    element = inner;
  }
}

/** Whether elements are on screen at the page's top and at its end as well. Scrolls for it, in the same task, and scrolls back. */
function staysOnScreen(document: Document): (element: Element) => boolean {
  const window = document.defaultView;
  const { scrollHeight, clientHeight } = document.documentElement;
  return (element) => {
    if (!window || !isOnScreen(element, window)) return false;
    if (scrollHeight <= clientHeight) return true;
    window.scrollTo(0, scrollHeight);
    const atEnd = isOnScreen(element, window);
    window.scrollTo(0, 0);
    return atEnd;
  };
}

function isOnScreen(element: Element, window: Window): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
}
