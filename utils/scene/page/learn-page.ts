import type { TextStyle } from "../../protocol/profile.ts";
import type { SpotSample } from "../spot.ts";
import { learnSpots } from "./learn-spots.ts";
import { type FoundText, type WalkZones, walkPage } from "./walk-page.ts";

/** What the vocabulary walk notes of one page of a listed synthetic chart. Never used on a live chart. */
export interface LearnedPage {
  labels: {
    place: string;
    section: string | null;
    role: FoundText["role"];
    text: string;
    shown: string;
    style: TextStyle;
    onScreen: boolean;
  }[];
  icons: {
    place: string;
    section: string | null;
    hash: string;
    viewBox: [number, number, number, number];
    paths: string[];
    evenOdd: boolean;
    colour: string;
    near: string;
  }[];
  boxes: { place: string; section: string | null; style: LearnedBoxStyle }[];
  tables: { place: string; section: string | null; shares: number[] }[];
  spots: SpotSample[];
  hooks: { attribute: string; value: string }[];
  sections: string[];
}

export interface LearnedBoxStyle {
  fill: string | null;
  border: [number, number, number, number];
  borderColour: string | null;
  radius: number;
}

/** Reads everything rendered in the document, with style, so that `buildVocabulary` can find what is the same for every chart. */
export function learnPage(document: Document, zones: WalkZones): LearnedPage {
  const found = walkPage(document, { zones, extent: "document", host: null });
  const window = document.defaultView;
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
        onScreen: isOnScreen(text.element, window),
      })),
    icons: found.icons.map((icon) => ({
      place: icon.place,
      section: icon.section,
      hash: icon.hash,
      viewBox: icon.shapes.viewBox,
      paths: icon.shapes.paths,
      evenOdd: icon.shapes.evenOdd,
      colour: iconColour(icon.element),
      near: (icon.element.closest("a,button,li")?.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 40),
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
  };
}

/** Width of each column as a share of the table's, by the first row that has a cell for each. */
function columnShares(table: HTMLTableElement): number[] {
  const rows = Array.from(table.rows);
  const count = Math.max(0, ...rows.map((row) => row.cells.length));
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

function isOnScreen(element: Element, window: Window | null): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return window !== null && right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
}

function textStyleOf(element: Element): TextStyle {
  const style = getComputedStyle(element);
  return {
    size: Math.round(Number.parseFloat(style.fontSize) * 10) / 10,
    weight: Number.parseInt(style.fontWeight, 10) || 400,
    colour: hexColour(style.color) ?? "#161616",
  };
}

function iconColour(element: Element): string {
  const shape = element.querySelector("path,circle,rect,use") ?? element;
  return hexColour(getComputedStyle(shape).fill) ?? hexColour(getComputedStyle(element).color) ?? "#161616";
}

function boxStyleOf(element: Element): LearnedBoxStyle {
  const style = getComputedStyle(element);
  const width = (value: string, kind: string) =>
    kind === "none" || kind === "hidden" ? 0 : Math.round(Number.parseFloat(value) * 2) / 2;
  const border: [number, number, number, number] = [
    width(style.borderTopWidth, style.borderTopStyle),
    width(style.borderRightWidth, style.borderRightStyle),
    width(style.borderBottomWidth, style.borderBottomStyle),
    width(style.borderLeftWidth, style.borderLeftStyle),
  ];
  const colours = [style.borderTopColor, style.borderRightColor, style.borderBottomColor, style.borderLeftColor].map(hexColour);
  const side = border.findIndex((edge, index) => edge > 0 && colours[index] !== null);
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  return {
    fill: hexColour(style.backgroundColor),
    border: side < 0 ? [0, 0, 0, 0] : (border.map((edge, index) => (colours[index] === null ? 0 : edge)) as typeof border),
    borderColour: side < 0 ? null : (colours[side] ?? null),
    radius: Math.min(64, Math.round(style.borderTopLeftRadius.endsWith("%") ? (radius / 100) * element.clientHeight : radius)),
  };
}

/** `rgb(…)` as `#rrggbb` or `#rrggbbaa`; `null` where nothing is painted or the colour is of another kind. */
function hexColour(colour: string): string | null {
  const parts = colour.match(/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/);
  if (!parts) return null;
  const alpha = parts[4] === undefined ? 1 : Number(parts[4]);
  if (alpha === 0) return null;
  const channels = [parts[1], parts[2], parts[3]].map(Number);
  if (alpha < 1) channels.push(Math.round(alpha * 255));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
