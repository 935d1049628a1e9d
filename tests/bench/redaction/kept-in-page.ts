import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import type { Edges } from "../../../utils/scene/edges.ts";
import { classify } from "../../../utils/scene/page/classify.ts";
import { walkPage } from "../../../utils/scene/page/walk-page.ts";
import { sceneVocabulary } from "../../../utils/scene/scene-vocabulary.ts";
import type { KeptItem } from "./seen-page.ts";

/** Runs in the page: what the product keeps of it, and where the page has it. */
export function keptInPage(profile: EhrProfile, view: string): KeptItem[] {
  const host = Array.from(document.documentElement.children).find((element) => element.hasAttribute("popover")) ?? null;
  const found = walkPage(document, { zones: profile.zones, extent: "viewport", host });
  const { labels, icons } = classify(found, sceneVocabulary(profile, view));
  const edges = ({ left, top, right, bottom }: Edges): [number, number, number, number] => [left, top, right, bottom];
  return [
    ...labels.map(({ item, id }): KeptItem => ({ kind: "label", id, rectangles: item.lines.map(edges) })),
    ...icons.map(({ item, id }): KeptItem => ({ kind: "icon", id, rectangles: [edges(item.rectangle)] })),
  ];
}
