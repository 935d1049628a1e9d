import { maximumItems } from "../protocol/limits.ts";
import type { FrameReading } from "./frame-reading.ts";

/** Cuts each list to what the protocol holds; on a page of absurd size the drawing has less, and the report is still made. */
export function limitItems(frame: FrameReading): FrameReading {
  const cut = <Item>(items: readonly Item[]) => items.slice(0, maximumItems);
  return {
    ...frame,
    boxes: cut(frame.boxes),
    neutral: cut(frame.neutral),
    bars: cut(frame.bars),
    labels: cut(frame.labels),
    icons: cut(frame.icons),
  };
}
