import type { EhrProfile } from "../protocol/profile.ts";
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
 * Where the status bar stands: in the profile's corner, raised above whatever may not be covered; if that takes it past the middle
 * of the window, in the other corner; if there is no place at all, in the profile's corner, because reporting must always be possible.
 */
export function placeBar(profile: EhrProfile["statusBar"], bar: Size, window: Size, keepClear: readonly Box[]): BarPlace {
  const side = profile.corner === "bottom-left" ? "left" : "right";
  const home: BarPlace = { side, inset: profile.right, bottom: profile.bottom };
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
