import type { EhrProfile } from "../../protocol/profile.ts";
import { classify } from "../../scene/page/classify.ts";
import { walkPage } from "../../scene/page/walk-page.ts";
import { sceneVocabulary } from "../../scene/scene-vocabulary.ts";

/** The label nearest to a point, within a hand's reach of it (CSS pixels); `null` where the vocabulary has none there. */
const reach = 160;

export function labelAt(
  profile: EhrProfile,
  viewId: string,
  host: Element | null,
  point: { x: number; y: number },
): string | null {
  const findings = walkPage(document, { zones: profile.zones, extent: "viewport", host });
  const { labels } = classify(findings, sceneVocabulary(profile, viewId));
  let nearest: { id: string; distance: number } | null = null;
  for (const { item, id } of labels) {
    const { left, top, right, bottom } = item.rectangle;
    const distance = Math.hypot(Math.max(left - point.x, 0, point.x - right), Math.max(top - point.y, 0, point.y - bottom));
    if (distance <= reach && (!nearest || distance < nearest.distance)) nearest = { id, distance };
  }
  return nearest?.id ?? null;
}
