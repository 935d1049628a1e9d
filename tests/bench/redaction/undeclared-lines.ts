import type { Scene } from "../../../utils/protocol/scene.ts";

interface Line {
  what: string;
  /** Where it stands first and last, CSS pixels from the window's upper edge. */
  top: number;
  lastTop: number;
  /** A bar that may be a further line of a wrapped value: nothing stands beside it, or a bar right above it. */
  alone: boolean;
}

/** So near to the window's lower edge something must stand for what is missing to have been pushed out below it, CSS pixels. */
const nearEdge = 80;

/**
 * What one scene shows and the other lacks, apart from the declared residuals: how many rows there are, how often a value is wrapped,
 * and so how far down things stand, and what is pushed out of the window.
 */
export function undeclaredLines(first: Scene, second: Scene): string[] {
  const [one, other] = [linesOf(first), linesOf(second)];
  return [...missing(one, other, second), ...missing(other, one, first)];
}

function missing(having: Map<string, Line>, lacking: Map<string, Line>, lackingScene: Scene): string[] {
  const ends = [...lacking.values()].map(({ lastTop }) => lastTop);
  const isFull = Math.max(0, ...ends) > lackingScene.height - nearEdge;
  const grown = [...having.values()].filter(({ what, lastTop }) => (lacking.get(what)?.lastTop ?? 0) > lastTop + 2);
  const isPushedOut = ({ lastTop }: Line) => isFull && grown.some(({ top }) => top <= lastTop);
  // How often a value is wrapped is declared.
  return [...having.values()]
    .filter((line) => !line.alone && !lacking.has(line.what) && !isPushedOut(line))
    .map(({ what }) => what);
}

/** What stands on the scene's lines, each told by what it is and where across the window. */
function linesOf(scene: Scene): Map<string, Line> {
  const items: { top: number; bottom: number; what: string }[] = [];
  for (const frame of scene.frames) {
    for (const [x, y, width, height] of frame.bars) items.push({ top: y, bottom: y + height, what: `bar ${x} ${width}` });
    for (const [x, y, , height, index] of frame.labels)
      items.push({ top: y, bottom: y + height, what: `${scene.labelIds[index]} ${x}` });
    for (const [x, y, , height, index] of frame.icons)
      items.push({ top: y, bottom: y + height, what: `${scene.iconIds[index]} ${x}` });
  }
  items.sort((a, b) => a.top - b.top);
  const rows: (typeof items)[] = [];
  for (const item of items) {
    const middle = (item.top + item.bottom) / 2;
    const row = rows.findLast(([start]) => start !== undefined && start.top <= middle && middle <= start.bottom);
    if (row) row.push(item);
    else rows.push([item]);
  }
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const single = row.length === 1 && row[0]?.what.startsWith("bar") === true;
    for (const { what, top } of row) {
      const alone = single || (what.startsWith("bar") && items.some((other) => isLineAbove(other, { what, top })));
      const known = lines.get(what);
      if (known) {
        known.lastTop = top;
        known.alone &&= alone;
      } else lines.set(what, { what, top, lastTop: top, alone });
    }
  }
  return lines;
}

/** Lines of one value are no farther apart, CSS pixels. */
const farthestLine = 32;

function isLineAbove(other: { what: string; top: number }, { what, top }: { what: string; top: number }): boolean {
  const isSameColumn = other.what.startsWith("bar") && other.what.split(" ")[1] === what.split(" ")[1];
  return isSameColumn && top - other.top > 8 && top - other.top <= farthestLine;
}
