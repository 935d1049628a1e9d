import { type Box, overlaps, type Size } from "../guidance/box.ts";

const margin = 16;
const widest = 560;
const highest = 440;
/** Lower than this it shows too few entries to choose from. */
const lowest = 240;

/**
 * Where the command palette stands: in the upper middle of the window, or as far below as it covers none of what may not be covered, and as
 * high as there is room for. Where there is no such place it stands in the upper middle all the same: it was asked for, and goes with one key.
 */
export function placePalette(window: Size, keepClear: readonly Box[]): Box {
  const width = Math.min(widest, window.width - 2 * margin);
  const left = Math.round((window.width - width) / 2);
  const upper = Math.round(window.height * 0.12);
  const between = (top: number, floor: number): Box => ({ left, top, width, height: Math.min(highest, floor - top - margin) });
  /** From there down to the next thing that may not be covered; of no height where that lies there. */
  const downFrom = (top: number) => {
    const inTheWay = keepClear.filter((zone) => overlaps({ left, top, width, height: window.height - top }, zone));
    return between(top, Math.min(window.height, ...inTheWay.map((zone) => zone.top)));
  };
  const below = keepClear.map((zone) => Math.ceil(zone.top + zone.height) + margin).filter((top) => top > upper);
  const free = [upper, ...below.sort((one, other) => one - other)].map(downFrom).find(({ height }) => height >= lowest);
  return free ?? between(upper, window.height);
}
