import type { CapturePart } from "../../../utils/protocol/report.ts";
import type { Seen } from "./see-pages.ts";
import type { SeenPage } from "./seen-page.ts";
import { undeclaredLines } from "./undeclared-lines.ts";

export interface Pairs {
  /** Pairs of charts whose pages have the same rows, wrapped lines and sections. */
  pairs: number;
  /** Of these, pairs whose scene or context is not the same, byte for byte, time aside. */
  different: number;
  /** Pairs whose pages differ in rows, wrapped lines or sections. */
  freePairs: number;
  /** Of these, pairs that differ in anything else. */
  undeclared: number;
  examples: string[];
}

/** Each chart is compared with the next one of the same view and user, and with the next one of the same residuals. */
export function judgePairs({ pages, reports }: Seen): Pairs {
  const result: Pairs = { pairs: 0, different: 0, freePairs: 0, undeclared: 0, examples: [] };
  const note = (text: string) => result.examples.length < 40 && result.examples.push(text);
  for (const group of Map.groupBy(pages, ({ view, user }) => `${view} ${user}`).values()) {
    for (const alike of Map.groupBy(group, ({ truth }) => truth.residuals).values()) {
      for (const [one, other] of neighbours(alike)) {
        const [first, second] = [reports.get(one.reportId), reports.get(other.reportId)];
        if (!first || !second) continue;
        result.pairs++;
        const difference = differenceOf(withoutTime(first), withoutTime(second));
        if (difference === null) continue;
        result.different++;
        note(`pair ${one.view} ${one.chart} ${other.chart}: ${difference}`);
      }
    }
    for (const [one, other] of neighbours(group)) {
      if (one.truth.residuals === other.truth.residuals) continue;
      const [first, second] = [reports.get(one.reportId)?.scene, reports.get(other.reportId)?.scene];
      if (!first || !second) continue;
      result.freePairs++;
      const extra = undeclaredLines(first, second);
      if (extra.length === 0 || sectionsOf(one) !== sectionsOf(other)) continue;
      result.undeclared++;
      note(`free pair ${one.view} ${one.chart} ${other.chart}: ${extra.slice(0, 3).join(" | ")}`);
    }
  }
  return result;
}

/** Tables and lists that a page has, whatever is in them, and the sections of the profile. */
function sectionsOf({ truth }: SeenPage): string {
  return truth.residuals
    .split(";")
    .filter((residual) => !residual.startsWith("lines"))
    .map((residual) => (residual.startsWith("table") || residual.startsWith("list") ? residual.replace(/ \d+$/, "") : residual))
    .join(";");
}

function* neighbours<Item>(items: readonly Item[]): Generator<[Item, Item]> {
  for (let index = 1; index < items.length; index++) yield [items[index - 1] as Item, items[index] as Item];
}

/** What a report says besides who made it when, and how long the page and its server took. */
function withoutTime({ context, scene, sceneState, sceneReason }: CapturePart) {
  const { longTasks: _, ...timeless } = context;
  return {
    sceneState,
    sceneReason,
    scene,
    // How the bench came to the view is the same for no two charts: the first one is come to from another view.
    context: {
      ...timeless,
      signals: { ...timeless.signals, slowWait: 0 },
      requests: context.requests.filter(({ status }) => status !== "2xx").map(({ seconds: _, ...request }) => request),
      trail: context.trail.filter(({ kind }) => kind !== "view").map(({ halfSeconds: _, ...step }) => step),
    },
  };
}

function differenceOf(one: unknown, other: unknown, path = ""): string | null {
  if (JSON.stringify(one) === JSON.stringify(other)) return null;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return `${path}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = differenceOf((one as never)[key], (other as never)[key], `${path}.${key}`);
    if (found) return found;
  }
  return path;
}
