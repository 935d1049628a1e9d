import type { BarHome } from "./bar-home.ts";
import { type Box, overlaps, type Size } from "./box.ts";

/** Room kept between the status bar and what it moves away from. */
const gap = 8;

export interface BarPlace {
  side: "left" | "right";
  /** Distance from that side, and from the lower edge. */
  inset: number;
  bottom: number;
}

/**
 * Where the status bar stands: in its corner, which the profile names or a person has chosen, raised above whatever may not be covered; if
 * that takes it past the middle of the window, in the other corner; if there is no place at all, in its own corner, because reporting must
 * always be possible.
 */
export function placeBar({ corner, right, bottom }: BarHome, bar: Size, window: Size, keepClear: readonly Box[]): BarPlace {
  const side = corner === "bottom-left" ? "left" : "right";
  // A window that has become narrower still shows all of it.
  const inset = Math.max(0, Math.min(right, window.width - bar.width - gap));
  const home: BarPlace = { side, inset, bottom };
  const other: BarPlace = { ...home, side: side === "left" ? "right" : "left" };
  return raised(home, bar, window, keepClear) ?? raised(other, bar, window, keepClear) ?? home;
}

/** The box that a status bar takes at its place. */
export function barBox({ side, inset, bottom }: BarPlace, bar: Size, window: Size): Box {
  const left = side === "left" ? inset : window.width - inset - bar.width;
  return { left, top: window.height - bottom - bar.height, ...bar };
}

function raised(place: BarPlace, bar: Size, window: Size, keepClear: readonly Box[]): BarPlace | null {
  let { bottom } = place;
  while (bottom + bar.height <= window.height / 2) {
    const raisedPlace = { ...place, bottom };
    const box = barBox(raisedPlace, bar, window);
    const obstacle = keepClear.find((zone) => overlaps(box, zone));
    if (!obstacle) return raisedPlace;
    bottom = Math.ceil(window.height - obstacle.top) + gap;
  }
  return null;
}
