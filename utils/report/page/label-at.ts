import type { EhrProfile } from "../../protocol/profile.ts";
import { classify, type Kept } from "../../scene/page/classify.ts";
import type { FoundText } from "../../scene/page/page-findings.ts";
import { walkPage } from "../../scene/page/walk-page.ts";
import { sceneVocabulary } from "../../scene/scene-vocabulary.ts";

/** A label farther away than a hand's reach (CSS pixels) is not what somebody pointed at. */
const reach = 160;

/**
 * The label that a point belongs to: in a table's cell its column's header, elsewhere the nearest one within reach.
 * @returns its id; `null` where the vocabulary has none there.
 */
export function labelAt(
  profile: EhrProfile,
  viewId: string,
  host: Element | null,
  point: { x: number; y: number },
): string | null {
  const findings = walkPage(document, { zones: profile.zones, extent: "viewport", host });
  const { labels } = classify(findings, sceneVocabulary(profile, viewId));
  return headerAt(labels, host, point) ?? nearest(labels, point);
}

function headerAt(labels: readonly Kept<FoundText>[], host: Element | null, point: { x: number; y: number }): string | null {
  const hit = document.elementsFromPoint(point.x, point.y).find((element) => element !== host);
  const cell = hit?.closest("td");
  const header = cell?.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex];
  return labels.find(({ item }) => header?.contains(item.element))?.id ?? null;
}

function nearest(labels: readonly Kept<FoundText>[], { x, y }: { x: number; y: number }): string | null {
  let best: { id: string; distance: number } | null = null;
  for (const { item, id } of labels) {
    const { left, top, right, bottom } = item.rectangle;
    const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    if (distance <= reach && (!best || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
}
