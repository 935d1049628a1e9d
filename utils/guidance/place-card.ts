import { type Box, fits, overlaps, type Size } from "./box.ts";

/** Room between a card and its element, and between a card and the edge of the window. */
const gap = 12;
const margin = 8;

/**
 * Where a card stands beside its element: below, above, right or left, moved along that side until it lies in the window and covers
 * neither the element nor anything that may not be covered. `null` where there is no such place: then the side panel has the tip.
 */
export function placeCard(
  element: Box,
  card: Size,
  window: Size,
  keepClear: readonly Box[],
): { left: number; top: number } | null {
  const obstacles = [element, ...keepClear];
  const { left, top, width, height } = element;
  const across = slides(left, width, card.width, window.width);
  const down = slides(top, height, card.height, window.height);
  const places = [
    ...across.map((x) => ({ left: x, top: top + height + gap })),
    ...across.map((x) => ({ left: x, top: top - card.height - gap })),
    ...down.map((y) => ({ left: left + width + gap, top: y })),
    ...down.map((y) => ({ left: left - card.width - gap, top: y })),
  ];
  const place = places.find((candidate) => {
    const box = { ...candidate, ...card };
    return fits(box, window, margin) && !obstacles.some((obstacle) => overlaps(box, obstacle));
  });
  return place ? { left: Math.round(place.left), top: Math.round(place.top) } : null;
}

/** Positions along one axis: at the element's start, at its end, and pushed back into the window. */
function slides(start: number, length: number, cardLength: number, windowLength: number): number[] {
  const last = windowLength - cardLength - margin;
  const within = Math.max(margin, Math.min(start, last));
  return [start, start + length - cardLength, within];
}
