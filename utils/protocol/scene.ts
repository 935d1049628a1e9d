import * as z from "zod/mini";
import { declaredId } from "./ids.ts";
import { maximumItems } from "./limits.ts";

/**
 * A scene is the screen as geometry and vocabulary ids (docs/design/capture.md). It has no member that could hold text: what is
 * not a number is an id that the server looks up in the named profile version.
 *
 * Units: CSS pixels of the window, whole numbers. A rectangle is `[x, y, width, height]`.
 */
const coordinate = z.int().check(z.gte(-20_000), z.lte(20_000));
const size = z.int().check(z.gte(0), z.lte(20_000));
const index = z.int().check(z.gte(0), z.lte(4_999));

export const rectangle = z.tuple([coordinate, coordinate, size, size]);
/** `[x, y, width, height, index]`, the index counting in the scene's own list of ids of that sort. */
const placed = z.tuple([coordinate, coordinate, size, size, index]);

const items = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(maximumItems));

/** What one frame contributes. The rectangle is where the frame lies in the window; everything in it is in window coordinates. */
export const sceneFrame = z.strictObject({
  rectangle,
  /** Boxes whose style the vocabulary knows: index into `boxIds`. */
  boxes: items(placed),
  /** Boxes drawn in one neutral style. */
  neutral: items(rectangle),
  /** Text that is not vocabulary: one of four widths. */
  bars: items(rectangle),
  labels: items(placed),
  icons: items(placed),
});
export type SceneFrame = z.infer<typeof sceneFrame>;

const idList = z.array(declaredId).check(z.maxLength(5_000));

export const scene = z.strictObject({
  format: z.literal(1),
  width: size,
  height: size,
  /** `full` has labels, icons and known boxes; `geometry` has only neutral boxes and bars. */
  level: z.enum(["full", "geometry"]),
  labelIds: idList,
  iconIds: idList,
  boxIds: idList,
  /** The top frame first. */
  frames: z.array(sceneFrame).check(z.minLength(1), z.maxLength(40)),
});
export type Scene = z.infer<typeof scene>;
export type Rectangle = z.infer<typeof rectangle>;
