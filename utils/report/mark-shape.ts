import type { Mark, MarkKind } from "../protocol/report.ts";

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A press that moves less than this (CSS pixels) is a tap: a gloved finger rolls. */
const tap = 8;
/** What a tap sets, and what the keys move: an arrow that comes from the side with more room, a box about a line of a table high. */
const tail = { x: 96, y: 72 };
const box = { width: 240, height: 64 };

/** The mark from where somebody pressed to where they let go; a tap sets one of the usual size. Whole CSS pixels within the window. */
export function markFrom(kind: MarkKind, start: Point, end: Point, window: Size): Mark {
  const from = inside(start, window);
  const to = inside(end, window);
  const isTap = Math.hypot(to.x - from.x, to.y - from.y) < tap;
  if (kind === "pin") return { kind, ...to, labelId: null };
  if (kind === "arrow") return { kind, ...to, from: isTap ? tailOf(to, window) : from, labelId: null };
  const [first, second] = isTap
    ? [
        inside({ x: to.x - box.width / 2, y: to.y - box.height / 2 }, window),
        inside({ x: to.x + box.width / 2, y: to.y + box.height / 2 }, window),
      ]
    : [from, to];
  const x = Math.min(first.x, second.x);
  const y = Math.min(first.y, second.y);
  return {
    kind,
    x,
    y,
    width: Math.max(1, Math.abs(first.x - second.x)),
    height: Math.max(1, Math.abs(first.y - second.y)),
    labelId: null,
  };
}

/** The point that a mark is about: a pin's own, an arrow's tip, the middle of a box. */
export function pointOf(mark: Mark): Point {
  if (mark.kind !== "box") return { x: mark.x, y: mark.y };
  return { x: Math.round(mark.x + mark.width / 2), y: Math.round(mark.y + mark.height / 2) };
}

/** Nearest whole point of the window. */
export function inside({ x, y }: Point, { width, height }: Size): Point {
  return { x: Math.round(Math.max(0, Math.min(x, width - 1))), y: Math.round(Math.max(0, Math.min(y, height - 1))) };
}

function tailOf({ x, y }: Point, { width, height }: Size): Point {
  return { x: x < width / 2 ? x + tail.x : x - tail.x, y: y < height / 2 ? y + tail.y : y - tail.y };
}
