import type { Rectangle, Scene, SceneFrame } from "../protocol/scene.ts";
import type { FrameReading } from "./frame-reading.ts";

/** A frame and where it lies in the top window; the top frame lies at its origin. */
export interface PlacedFrame {
  geometry: FrameReading;
  left: number;
  top: number;
  /** Its visible part in the window. */
  clip: Rectangle;
}

/** Puts the frames of one page together, the top frame first, in window coordinates. */
export function composeScene(frames: readonly PlacedFrame[]): Scene | null {
  const [top] = frames;
  if (!top) return null;
  const labelIds = new IdList();
  const iconIds = new IdList();
  const boxIds = new IdList();
  return {
    format: 1,
    width: top.geometry.width,
    height: top.geometry.height,
    level: frames.some(({ geometry }) => geometry.level === "geometry") ? "geometry" : "full",
    frames: frames.map(({ geometry, left, top: above, clip }): SceneFrame => {
      const move = ([x, y, width, height]: Rectangle): Rectangle => [x + left, y + above, width, height];
      const place =
        (ids: IdList) =>
        ([rectangle, id]: readonly [Rectangle, string]): [number, number, number, number, number] => [
          ...move(rectangle),
          ids.indexOf(id),
        ];
      return {
        rectangle: clip,
        boxes: geometry.boxes.map(place(boxIds)),
        neutral: geometry.neutral.map(move),
        bars: geometry.bars.map(move),
        labels: geometry.labels.map(place(labelIds)),
        icons: geometry.icons.map(place(iconIds)),
      };
    }),
    labelIds: labelIds.ids,
    iconIds: iconIds.ids,
    boxIds: boxIds.ids,
  };
}

class IdList {
  readonly ids: string[] = [];
  private readonly places = new Map<string, number>();

  indexOf(id: string): number {
    const known = this.places.get(id);
    if (known !== undefined) return known;
    this.places.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}
