import type { Candidate } from "./candidates.ts";
import type { WalkedPage } from "./learned-page.ts";

/**
 * One style for each place: the most frequent one, if every chart has it. Any other style seen there is a state (selected, abnormal,
 * zebra), and states are never drawn; so the reader need not look at a live chart's styles at all.
 */
export function onlyStyleAtPlace(pages: readonly WalkedPage[], boxes: Candidate<WalkedPage["boxes"][number]>[]) {
  const counts = new Map<string, Map<string, number>>();
  for (const page of pages) {
    for (const box of page.boxes) {
      const key = `${page.view}\n${box.place}`;
      const styles = counts.get(key) ?? new Map<string, number>();
      const style = JSON.stringify(box.style);
      styles.set(style, (styles.get(style) ?? 0) + 1);
      counts.set(key, styles);
    }
  }
  const isUsual = ({ view, place, value }: (typeof boxes)[number]) => {
    const styles = [...(counts.get(`${view}\n${place}`) ?? [])].sort(
      ([style, one], [otherStyle, other]) => other - one || (style < otherStyle ? -1 : 1),
    );
    return styles[0]?.[0] === JSON.stringify(value.style);
  };
  const painted = boxes.filter(({ value }) => value.style.fill !== null || value.style.border.some((edge) => edge > 0));
  return { single: painted.filter(isUsual), others: painted.filter((candidate) => !isUsual(candidate)) };
}
