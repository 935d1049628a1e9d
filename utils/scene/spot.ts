import type { Spot } from "../protocol/profile.ts";
import { fingerprint } from "./fingerprint.ts";

/**
 * One thing of a walked page and where it stood in its reference: what a spot is learned from (utils/scene/fit-spots.ts). Numbers are
 * CSS pixels; `left` and `top` count from the reference's edges, `within` is the reference's width.
 */
export interface SpotSample {
  kind: Spot["kind"];
  /** See `spotKey`. */
  key: string;
  /**
   * The key without counting siblings, by which the vocabulary knows labels and icons: several of them may share it (two units `cm`),
   * and then each stands where its counted key says. Of everything else it is the key itself.
   */
  plainKey: string;
  section: string | null;
  left: number;
  top: number;
  width: number;
  height: number;
  within: number;
  /** Of a bar: distance from line to line, 0 where there is one line only. */
  pitch: number;
  /** Key of the row that it stands in, directly or in one of its cells; `null` outside rows. */
  row: string | null;
  /** Of a bar: the key that its text has if it turns out to be a label; then it is no bar. */
  labelKey: string | null;
  /** What stands right before it on its line: the label key of that text, `value` if it is barred, `null` if there is none. */
  behind: string | null;
}

/** What tells spots of one kind apart: the place, and of a label its text, of an icon its shapes, of a bar in a cell the column. */
export function spotKey(place: string, detail: string | number = ""): string {
  return detail === "" ? place : `${place} ${typeof detail === "number" ? detail : fingerprint(detail).slice(-8)}`;
}
