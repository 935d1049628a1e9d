import type { Spot } from "../../protocol/profile.ts";
import type { Rectangle } from "../../protocol/scene.ts";
import type { Edges } from "../edges.ts";
import type { FrameReading } from "../frame-reading.ts";
import { placeThings, type SpotRule, type Thing } from "../place-things.ts";
import type { SceneVocabulary } from "../scene-vocabulary.ts";
import { AreaTree } from "./area-tree.ts";
import { bucketOf } from "./bucket-of.ts";
import type { Classified } from "./classify.ts";
import type { Found, PageFindings } from "./page-findings.ts";
import { spotKeys } from "./spot-keys.ts";
import { Visibility } from "./visibility.ts";

interface Read {
  findings: PageFindings;
  classified: Classified;
  vocabulary: SceneVocabulary;
  host: Element | null;
}

/** Draws the page in ids and places: what was kept, and a bar wherever every chart has a value. */
export function readFull(document: Document, read: Read): Omit<FrameReading, "stale" | "busy"> {
  const { classified, vocabulary, findings } = read;
  const { spots } = vocabulary;
  const visibility = new Visibility(document, read.host);
  const tree = new AreaTree(document, findings.references, vocabulary);
  const add = (thing: Omit<Thing, "own" | "placed" | "stack" | "lines"> & Partial<Thing>, item: Found): void => {
    const whole: Thing = { own: null, lines: 1, stack: item.stack, placed: [], ...thing };
    tree.areaOf(item.reference).things.push(whole);
  };

  for (const { item, id } of classified.labels) {
    if (!visibility.isShown(item.element, item.rectangle)) continue;
    const spot = at(spots, "label", spotKeys.countedLabel(item), spotKeys.label(item));
    add({ kind: "label", id, live: item.rectangle, spot, key: "" }, item);
  }
  for (const { item, id } of classified.icons) {
    if (!visibility.isShown(item.element, item.rectangle)) continue;
    const spot = at(spots, "icon", spotKeys.countedIcon(item), spotKeys.icon(item));
    add({ kind: "icon", id, live: item.rectangle, spot, key: "" }, item);
  }
  for (const item of classified.barred) {
    const key = spotKeys.bar(item);
    const spot = spots.bar.get(key);
    const [first] = item.lines;
    // A value that only some charts have (a flag, a note) is not even a bar: that it is there would tell.
    if (!spot || !first || !visibility.isShown(item.element, first)) continue;
    // What follows others in a patient zone stands elsewhere where a name is wrapped.
    if (item.barred === "zone" && spot.x === null) continue;
    add({ kind: "bar", id: "", live: item.rectangle, lines: item.lines.length, spot, key }, item);
  }
  tree.fillCells();
  for (const { item, id } of classified.boxes) {
    const spot = at(spots, "box", item.place);
    add({ kind: "box", id, live: item.rectangle, spot, key: "", own: tree.known(item.element) }, item);
  }
  for (const item of classified.opaque) {
    const spot = at(spots, "box", item.place);
    if (!spot || !visibility.isShown(item.element, item.rectangle)) continue;
    add({ kind: "box", id: "", live: item.rectangle, spot, key: "" }, item);
  }

  placeThings(tree.window);
  const drawn = tree.drawn();
  const of = (kind: Thing["kind"]) => drawn.filter(({ thing }) => thing.kind === kind);
  const withId = ({ thing, edges }: { thing: Thing; edges: Edges }): [Rectangle, string] => [toRectangle(edges), thing.id];
  const boxes = of("box").sort((one, other) => compareStacks(one.thing.stack, other.thing.stack));
  const labels = of("label").map(withId);
  const icons = of("icon").map(withId);
  const bars = of("bar").map(({ edges }) => toRectangle(edges));
  const knownBoxes = boxes.filter(({ thing }) => thing.id !== "").map(withId);
  return {
    width: document.defaultView?.innerWidth ?? 0,
    height: document.defaultView?.innerHeight ?? 0,
    level: "full",
    boxes: knownBoxes,
    neutral: boxes.filter(({ thing }) => thing.id === "").map(({ edges }) => toRectangle(edges)),
    bars,
    labels,
    icons,
    kept: { labels: bucketOf(labels.length), icons: bucketOf(icons.length), boxes: bucketOf(knownBoxes.length) },
    dropped: {
      bars: bucketOf(bars.length),
      // How many of these there are, or whether there are any, may tell something of the chart.
      icons: atMost(classified.droppedIcons),
      boxes: atMost(classified.droppedBoxes),
    },
  };
}

function at(spots: SceneVocabulary["spots"], kind: Spot["kind"], ...keys: string[]): SpotRule | null {
  for (const key of keys) {
    const spot = spots[kind].get(key);
    if (spot) return spot;
  }
  return null;
}

function atMost(count: number): 100 | 1_000 | 5_000 {
  return count <= 100 ? 100 : count <= 1_000 ? 1_000 : 5_000;
}

function compareStacks(one: readonly number[], other: readonly number[]): number {
  for (let level = 0; level < Math.max(one.length, other.length); level++) {
    const difference = (one[level] ?? 0) - (other[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function toRectangle({ left, top, right, bottom }: Edges): Rectangle {
  const x = Math.round(left);
  const y = Math.round(top);
  return [x, y, Math.max(0, Math.round(right) - x), Math.max(0, Math.round(bottom) - y)];
}
