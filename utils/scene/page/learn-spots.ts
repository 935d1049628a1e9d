import type { Edges } from "../edges.ts";
import type { SpotSample } from "../spot.ts";
import type { Found, PageFindings } from "./page-findings.ts";
import type { Reference } from "./reference.ts";
import { rowOf, spotKeys } from "./spot-keys.ts";

/** Notes where everything of a walked page stands in its reference. Never used on a live chart. */
export function learnSpots(found: PageFindings): SpotSample[] {
  const sample = (
    kind: SpotSample["kind"],
    key: string,
    reference: Reference,
    { left, top, right, bottom }: Edges,
    section: string | null,
    plainKey = key,
  ): SpotSample => {
    const row = rowOf(reference);
    const { edges } = reference;
    return {
      kind,
      key,
      plainKey,
      section,
      left: Math.round(left - edges.left),
      top: Math.round(top - edges.top),
      width: Math.round(right - left),
      height: Math.round(bottom - top),
      within: Math.round(edges.right - edges.left),
      pitch: 0,
      row: row && spotKeys.part(row),
      labelKey: null,
      behind: null,
    };
  };
  const behind = (edges: Edges, reference: Reference): string | null => {
    const before = found.texts.find(
      (text) => text.reference === reference && text.lines.some((line) => standsRightBefore(line, edges)),
    );
    return before ? (before.barred ? "value" : spotKeys.label(before)) : null;
  };
  const counted = (key: string, plainKey: string, kind: "label" | "icon", { reference, rectangle, section }: Found) =>
    [...new Set([key, plainKey])].map((one) => sample(kind, one, reference, rectangle, section, plainKey));
  return [
    ...found.texts.flatMap((text) => {
      const [first, second] = text.lines;
      if (!first) return [];
      const bar = sample("bar", spotKeys.bar(text), text.reference, first, text.section);
      bar.pitch = second ? Math.round(second.top - first.top) : 0;
      bar.behind = behind(first, text.reference);
      if (text.barred) return [bar];
      bar.labelKey = spotKeys.label(text);
      const label = counted(spotKeys.countedLabel(text), spotKeys.label(text), "label", text);
      return [bar, ...label.map((one) => ({ ...one, behind: bar.behind }))];
    }),
    ...found.icons.flatMap((icon) => {
      const before = behind(icon.rectangle, icon.reference);
      return counted(spotKeys.countedIcon(icon), spotKeys.icon(icon), "icon", icon).map((one) => ({ ...one, behind: before }));
    }),
    ...found.boxes.map((box) => sample("box", box.place, box.reference, box.rectangle, box.section)),
    ...found.references.flatMap((reference) =>
      reference.parent ? [sample("part", spotKeys.part(reference), reference.parent, reference.edges, reference.section)] : [],
    ),
  ];
}

/** A gap between words or between a value and its unit is no wider than this, CSS pixels. */
const wordGap = 16;

function standsRightBefore(one: Edges, other: Edges): boolean {
  const gap = other.left - one.right;
  const middle = (other.top + other.bottom) / 2;
  return gap > -1 && gap <= wordGap && one.top < middle && middle < one.bottom;
}
