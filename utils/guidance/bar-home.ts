import type { EhrProfile } from "../protocol/profile.ts";
import type { Box, Size } from "./box.ts";

/** Where the status bar belongs: a lower corner, and how far from it. */
export type BarHome = EhrProfile["statusBar"];

const margin = 8;

/** The place to which a person has dragged the status bar: counted from the nearer side, in the lower half of the window. */
export function barHome({ left, top, width, height }: Box, window: Size): BarHome {
  const isLeft = left + width / 2 < window.width / 2;
  const inset = isLeft ? left : window.width - left - width;
  const bottom = window.height - top - height;
  return {
    corner: isLeft ? "bottom-left" : "bottom-right",
    right: within(inset, margin, Math.max(margin, window.width - width - margin)),
    bottom: within(bottom, margin, Math.max(margin, window.height / 2 - height)),
  };
}

/** The same place at the other side. */
export function otherSide(home: BarHome): BarHome {
  return { ...home, corner: home.corner === "bottom-left" ? "bottom-right" : "bottom-left" };
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}
