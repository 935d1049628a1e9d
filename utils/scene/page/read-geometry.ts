import { barWidth } from "../bar-width.ts";
import type { FrameReading } from "../frame-reading.ts";
import { bucketOf } from "./bucket-of.ts";
import { geometryBoxes } from "./geometry-boxes.ts";
import type { PageFindings } from "./page-findings.ts";
import { Visibility } from "./visibility.ts";

/** Where nothing is known of the page, lines of text are bars on this grid, CSS pixels. */
const grid = 16;

export interface ShapeOptions {
  host: Element | null;
  /** When to stop, on the clock of `performance.now()`: what was not looked at by then is left out. */
  until: number;
}

/** Reads the page without a vocabulary: controls and lines of text as boxes and bars, all alike and about where they are. */
export function readGeometry(
  document: Document,
  findings: PageFindings,
  { host, until }: ShapeOptions,
): Omit<FrameReading, "stale" | "busy"> {
  const window = document.defaultView;
  const visibility = new Visibility(document, host);
  const neutral = geometryBoxes(document, { host, until });
  const bars = findings.texts.flatMap((text) =>
    text.lines
      .filter((line) => performance.now() < until && visibility.isShown(text.element, line))
      .map((line, number): [number, number, number, number] => [
        snap(line.left),
        snap(line.top),
        barWidth(text.place, number, (window?.innerWidth ?? 0) - line.left),
        grid,
      ]),
  );
  return {
    width: window?.innerWidth ?? 0,
    height: window?.innerHeight ?? 0,
    level: "geometry",
    boxes: [],
    neutral,
    bars,
    labels: [],
    icons: [],
    kept: { labels: 0, icons: 0, boxes: 0 },
    dropped: {
      bars: bucketOf(bars.length),
      icons: bucketOf(findings.icons.length + findings.droppedIcons),
      boxes: bucketOf(findings.boxes.length),
    },
  };
}

function snap(value: number): number {
  return Math.round(value / grid) * grid;
}
