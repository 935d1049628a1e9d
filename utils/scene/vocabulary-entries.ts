import type { BoxStyle, Hook, Icon, Label } from "../protocol/profile.ts";
import { addTo } from "./add-to.ts";
import { type Candidate, type ChartCounts, groupBy } from "./candidates.ts";
import { slug, withIds } from "./entry-ids.ts";
import { fingerprint } from "./fingerprint.ts";
import type { WalkedPage } from "./learned-page.ts";
import { placementsOf } from "./placements.ts";

export function nameLabels(candidates: readonly Candidate<WalkedPage["labels"][number]>[], views: readonly string[]): Label[] {
  const groups = groupBy(candidates, ({ value }) => JSON.stringify([value.role, value.text, value.shown, value.style]));
  return withIds(groups, (group) => `${group.value.role}.${slug(group.value.text)}`).map(({ id, first, group }) => ({
    id,
    text: first.value.text,
    ...(first.value.shown === first.value.text ? {} : { shown: first.value.shown }),
    role: first.value.role,
    style: first.value.style,
    places: placementsOf(group, views),
  }));
}

export function nameIcons(candidates: readonly Candidate<WalkedPage["icons"][number]>[], views: readonly string[]): Icon[] {
  const groups = groupBy(candidates, ({ value }) => JSON.stringify([value.hash, value.colour, value.stroke]));
  return withIds(groups, ({ value }) => `icon.${value.hash.slice(0, 8)}`).map(({ id, first, group }) => ({
    id,
    hash: first.value.hash,
    viewBox: first.value.viewBox,
    paths: first.value.paths,
    colour: first.value.colour,
    ...(first.value.evenOdd ? { evenOdd: true } : {}),
    ...(first.value.stroke ? { stroke: first.value.stroke } : {}),
    places: placementsOf(group, views),
  }));
}

export function nameBoxes(candidates: readonly Candidate<WalkedPage["boxes"][number]>[], views: readonly string[]): BoxStyle[] {
  const groups = groupBy(candidates, ({ value }) => JSON.stringify(value.style));
  return withIds(groups, ({ value }) => `box.${fingerprint(JSON.stringify(value.style)).slice(0, 8)}`).map(
    ({ id, first, group }) => ({
      id,
      ...first.value.style,
      places: placementsOf(group, views),
    }),
  );
}

/** Parts that the EHR names itself, and that every chart has in some view. */
export function nameHooks(pages: readonly WalkedPage[], chartsOf: ChartCounts): Hook[] {
  const seen = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const hook of page.hooks) addTo(seen, JSON.stringify([hook.attribute, hook.value, page.view]), page.chart);
  }
  const hooks = new Map<string, Hook>();
  for (const [key, charts] of seen) {
    const [attribute, value, view] = JSON.parse(key) as [string, string, string];
    if (charts.size === chartsOf.view(view)) hooks.set(`hook.${slug(value)}`, { id: `hook.${slug(value)}`, attribute, value });
  }
  return [...hooks.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}
