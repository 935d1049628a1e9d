import type { Rectangle } from "../../protocol/scene.ts";
import type { ShapeOptions } from "./read-geometry.ts";

/** Elements that are boxes on every web page; without a vocabulary only these are drawn, all alike. */
const boxElements = "button,input,select,textarea,table,dialog,[role=dialog],[role=button],nav,header,fieldset";
const most = 600;
const grid = 16;

/** Rectangles of the page's controls and tables for a geometry-only scene, on a coarse grid since their sizes may follow data. */
export function geometryBoxes(document: Document, { host, until }: ShapeOptions): Rectangle[] {
  const window = document.defaultView;
  if (!window) return [];
  const boxes: Rectangle[] = [];
  for (const element of document.querySelectorAll(boxElements)) {
    if (boxes.length >= most || performance.now() > until) break;
    if (element === host) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (
      right - left < 8 ||
      bottom - top < 8 ||
      right <= 0 ||
      bottom <= 0 ||
      left >= window.innerWidth ||
      top >= window.innerHeight
    )
      continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const x = Math.floor(left / grid) * grid;
    const y = Math.floor(top / grid) * grid;
    boxes.push([x, y, Math.ceil(right / grid) * grid - x, Math.ceil(bottom / grid) * grid - y]);
  }
  return boxes;
}
