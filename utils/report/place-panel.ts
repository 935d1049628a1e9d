/** Where the report panel stands, in CSS pixels of the window. */
export interface PanelPlace {
  top: number;
  height: number;
}

const margin = 16;
/** Above the status bar, which stays in reach. */
const bottom = 64;
const shortest = 96;
/** Room that is left under the panel where there is any, for what opens in it: whom to call, how to tell the chart. */
const spare = 120;

/**
 * Places the panel so that what the pointer is on stays where it is: it grows downwards, and up only where there is no room below.
 * @param asked height of its content · @param room height of the window · @param last where it stands now, `null` before it is seen
 */
export function placePanel(asked: number, room: number, last: PanelPlace | null): PanelPlace {
  const height = Math.max(shortest, Math.min(asked, room - bottom - margin));
  const lowest = room - bottom - height;
  const wanted = last ? Math.min(last.top, lowest) : lowest - spare;
  return { top: Math.max(margin, wanted), height };
}
