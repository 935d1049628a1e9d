import type { Scene } from "../protocol/scene.ts";

/** A label farther away than a hand's reach (CSS pixels) is not what somebody pointed at. */
const reach = 160;

/** The nearest label of a drawn scene: what a mark on the drawing points at. @returns its id; `null` where there is none within reach. */
export function labelInScene(scene: Scene, { x, y }: { x: number; y: number }): string | null {
  let best: { id: string | undefined; distance: number } | null = null;
  for (const [left, top, width, height, index] of scene.frames.flatMap(({ labels }) => labels)) {
    const distance = Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
    if (distance <= reach && (!best || distance < best.distance)) best = { id: scene.labelIds[index], distance };
  }
  return best?.id ?? null;
}
