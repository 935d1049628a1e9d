import type { Scene } from "../../../utils/protocol/scene.ts";

/**
 * A scene with its declared residuals taken out: the set of its different lines, each told by what stands on it and where across the
 * window. How many rows there are, how far down they stand and how often a value is wrapped makes no difference to it.
 */
export function lineSignatures(scene: Scene): Set<string> {
  const items: { top: number; bottom: number; left: number; what: string }[] = [];
  for (const frame of scene.frames) {
    for (const [x, y, width, height] of frame.bars)
      items.push({ top: y, bottom: y + height, left: x, what: `bar ${x} ${width}` });
    for (const [x, y, , height, index] of frame.labels)
      items.push({ top: y, bottom: y + height, left: x, what: `${scene.labelIds[index]} ${x}` });
    for (const [x, y, , height, index] of frame.icons)
      items.push({ top: y, bottom: y + height, left: x, what: `${scene.iconIds[index]} ${x}` });
  }
  items.sort((one, other) => one.top - other.top || one.left - other.left);
  const lines: (typeof items)[] = [];
  for (const item of items) {
    const middle = (item.top + item.bottom) / 2;
    const line = lines.findLast(([first]) => first !== undefined && first.top <= middle && middle <= first.bottom);
    if (line) line.push(item);
    else lines.push([item]);
  }
  return new Set(
    lines.flatMap((line) => {
      const whats = line.map(({ what }) => what).sort();
      // A line of one bar may be a further line of a wrapped value, which is declared.
      return whats.length === 1 && whats[0]?.startsWith("bar") ? [] : whats;
    }),
  );
}
