import { type Box, fits, overlaps, type Size } from "../guidance/box.ts";
import { placeCard } from "../guidance/place-card.ts";

/** Room between the coach and the edge of the window. */
const margin = 16;

/**
 * Where the coach stands: beside the element of its step, else in a corner of the window, the lower ones first. It covers neither the
 * element nor what may not be covered; `null` where there is no such place: then the side panel has the step.
 */
export function placeCoach(
  element: Box | null,
  card: Size,
  window: Size,
  keepClear: readonly Box[],
): { left: number; top: number } | null {
  const beside = element && placeCard(element, card, window, keepClear);
  if (beside) return beside;
  const obstacles = element ? [element, ...keepClear] : keepClear;
  const right = window.width - card.width - margin;
  const lowest = window.height - card.height - margin;
  // Above what stands at the lower edge, the status bar first of all.
  const above = (left: number) => {
    const below = obstacles.filter((obstacle) => overlaps({ left, top: lowest, ...card }, obstacle));
    return Math.min(lowest, ...below.map(({ top }) => Math.floor(top) - card.height - margin));
  };
  const corners = [right, margin].flatMap((left) => [
    { left, top: above(left) },
    { left, top: margin },
  ]);
  const place = corners.find((corner) => {
    const box = { ...corner, ...card };
    return fits(box, window, 8) && !obstacles.some((obstacle) => overlaps(box, obstacle));
  });
  return place ?? null;
}
