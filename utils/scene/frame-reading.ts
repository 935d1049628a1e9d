import type { ReportContext } from "../protocol/report.ts";
import type { Rectangle } from "../protocol/scene.ts";

/** What one frame says of itself: rectangles in its own window, ids, counts. Text has no place in it. */
export interface FrameReading {
  width: number;
  height: number;
  level: "full" | "geometry";
  /** Too few of the view's expected labels were found: the profile does not fit this page. */
  stale: boolean;
  /** The page was too large to be read in one task that nobody notices: shapes only, and not all of them. */
  busy: boolean;
  boxes: (readonly [Rectangle, string])[];
  neutral: Rectangle[];
  bars: Rectangle[];
  labels: (readonly [Rectangle, string])[];
  icons: (readonly [Rectangle, string])[];
  kept: ReportContext["kept"];
  dropped: ReportContext["dropped"];
}
