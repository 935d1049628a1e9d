import type { Spot } from "../../protocol/profile.ts";
import { type Edges, intersect, isEmpty } from "../edges.ts";
import type { Area, Thing } from "../place-things.ts";
import { type SceneVocabulary, tableKey } from "../scene-vocabulary.ts";
import { columnCount } from "./column-count.ts";
import type { Reference } from "./reference.ts";
import { spotKeys } from "./spot-keys.ts";

/** The page's references as areas to be placed. */
export class AreaTree {
  readonly window: Area;
  private readonly areas = new Map<Reference, Area>();
  private readonly byElement = new Map<Element, Area>();
  private readonly vocabulary: SceneVocabulary;
  private readonly cells: { reference: Reference; area: Area }[] = [];

  constructor(document: Document, references: readonly Reference[], vocabulary: SceneVocabulary) {
    this.vocabulary = vocabulary;
    const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
    this.window = emptyArea({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    this.window.clip = this.window.live;
    // A parent is always found before what is in it.
    for (const reference of references) this.add(reference);
  }

  areaOf(reference: Reference): Area {
    return this.areas.get(reference) ?? this.window;
  }

  /** The area that an element is, if it is one. */
  known(element: Element): Area | null {
    return this.byElement.get(element) ?? null;
  }

  /** Puts a bar into every cell of a column whose cells hold values, so that an empty cell is not told from a full one. */
  fillCells(): void {
    const byColumn = new Map<number, Spot[]>();
    for (const spot of this.vocabulary.spots.bar.values()) {
      const column = / (\d+)$/.exec(spot.key)?.[1];
      if (column === undefined) continue;
      const list = byColumn.get(Number(column)) ?? [];
      list.push(spot);
      byColumn.set(Number(column), list);
    }
    for (const { reference, area } of this.cells) {
      for (const spot of byColumn.get(reference.column) ?? []) {
        const place = spot.key.slice(0, spot.key.lastIndexOf(" "));
        if (place !== reference.countedPlace && !place.startsWith(`${reference.countedPlace}>`)) continue;
        if (area.things.some(({ kind, key }) => kind === "bar" && key === spot.key)) continue;
        const { left, top } = area.live;
        const live = { left, top: top + (spot.y ?? 0), right: left, bottom: top + (spot.y ?? 0) };
        area.things.push({ kind: "bar", id: "", live, spot, lines: 1, key: spot.key, own: null, stack: [], placed: [] });
      }
    }
  }

  /** Everything that is seen in the window, as drawn, area by area. */
  drawn(): { thing: Thing; edges: Edges }[] {
    const result: { thing: Thing; edges: Edges }[] = [];
    const visit = (area: Area, around: Edges) => {
      const clip = area.clip ? intersect(around, drawnClip(area, area.clip)) : around;
      for (const thing of area.things) {
        for (const edges of thing.placed) {
          const seen = intersect(edges, clip);
          if (isEmpty(seen)) continue;
          const isCut = seen.bottom - seen.top < (edges.bottom - edges.top) / 2;
          if (thing.kind === "box") result.push({ thing, edges: seen });
          else if (!isCut) result.push({ thing, edges });
        }
      }
      for (const inner of area.areas) visit(inner, clip);
    };
    visit(this.window, this.window.live);
    return result;
  }

  private add(reference: Reference): void {
    const { element, parent, edges, clip, kind, place, column } = reference;
    const area = emptyArea(edges);
    area.clip = clip;
    area.spot = this.vocabulary.spots.part.get(spotKeys.part(reference)) ?? null;
    if (element instanceof HTMLTableElement) area.shares = this.sharesOf(element, place);
    if (kind === "cell") {
      area.columns = { from: column, to: column + ((element as Partial<HTMLTableCellElement>).colSpan ?? 1) };
      this.cells.push({ reference, area });
    }
    this.areas.set(reference, area);
    if (element) this.byElement.set(element, area);
    (parent ? this.areaOf(parent) : this.window).areas.push(area);
  }

  private sharesOf(table: HTMLTableElement, place: string): readonly number[] {
    const count = columnCount(table);
    return this.vocabulary.tables.get(tableKey(place, count)) ?? Array.from({ length: count }, () => 1 / Math.max(1, count));
  }
}

/** Where the visible part of a scrolled area is drawn. */
function drawnClip({ live, placed }: Area, clip: Edges): Edges {
  const top = placed.top + (clip.top - live.top);
  return { left: placed.left, right: placed.right, top, bottom: top + (clip.bottom - clip.top) };
}

function emptyArea(live: Edges): Area {
  return { live, clip: null, spot: null, shares: null, columns: null, areas: [], things: [], placed: { ...live } };
}
