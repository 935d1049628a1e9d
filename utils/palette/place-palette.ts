import { type Box, overlaps, type Size } from "../guidance/box.ts";

const margin = 16;
const widest = 560;
const highest = 440;
/** Lower than this it shows too few entries to choose from. */
const lowest = 240;

/**
 * Where the command palette stands: in the upper middle of the window, or as far below as it covers none of what may not be covered. Where
 * there is no such place it stands in the upper middle all the same: it was asked for, and goes with one key.
 */
export function placePalette(window: Size, keepClear: readonly Box[]): Box {
  const width = Math.min(widest, window.width - 2 * margin);
  const left = Math.round((window.width - width) / 2);
  const at = (top: number): Box => ({ left, top, width, height: Math.min(highest, window.height - top - margin) });
  const upper = at(Math.round(window.height * 0.12));
  const below = keepClear.map((zone) => at(Math.ceil(zone.top + zone.height) + margin)).sort((one, other) => one.top - other.top);
  const free = [upper, ...below].find((box) => box.height >= lowest && !keepClear.some((zone) => overlaps(box, zone)));
  return free ?? upper;
}
