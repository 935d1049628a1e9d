import { type ComponentChild, type ComponentChildren, h, render } from "preact";
import { Overlay, type OverlayProps } from "../../../components/overlay/overlay.tsx";
import { type MarkView, TipMark, type TipMarkCallbacks } from "../../../components/overlay/tip-mark.tsx";
import { PictureContext, type PictureSource } from "../../../components/shared/picture-source.ts";
import type { MarkPlace } from "../place-mark.ts";
import type { ShownTip } from "./look-at-page.ts";

export interface DrawnOverlayOptions {
  root: HTMLElement;
  /** Where the pictures of tips and steps come from. */
  pictures: PictureSource;
  actions: TipMarkCallbacks;
}

export interface OverlayView extends Omit<OverlayProps, "marks"> {
  /** Those in view. */
  marks: readonly MarkView[];
  /** By tip id, all that may have a mark: one that had one, and is out of view, keeps it, but it is not seen. */
  shown: ReadonlyMap<string, ShownTip>;
}

interface DrawnMark {
  element: Element;
  place: MarkPlace;
  isPlaced: boolean;
  /** It is not seen until all are drawn again. */
  waits: boolean;
  /** What was drawn of it. */
  text: string;
  node: ComponentChild;
  open: boolean;
}

/** Everything of ours over the page, drawn anew only where it differs from what was drawn last. */
export class DrawnOverlay {
  readonly #options: DrawnOverlayOptions;
  /** By tip id: its mark as it was drawn last. */
  #marks = new Map<string, DrawnMark>();
  /** The rest of what was drawn last, as text, and the status bar. */
  #rest = "";
  #bar: ComponentChildren = null;

  constructor(options: DrawnOverlayOptions) {
    this.#options = options;
  }

  /** @param edition another number for tips with other words. */
  draw({ marks, shown, ...rest }: OverlayView, edition: number): void {
    const { window, keepClear, coach, pushed, children } = rest;
    const before = this.#marks;
    this.#marks = new Map();
    for (const [tipId, { element }] of shown) {
      const mark = marks.find(({ tip }) => tip.id === tipId);
      const known = before.get(tipId);
      const drawn = mark ? this.#drawn(mark, known, rest, edition) : known && !known.open ? known : null;
      if (drawn) this.#marks.set(tipId, { ...drawn, element, waits: !mark });
    }
    const nodes = nodesOf(this.#marks);
    const old = nodesOf(before);
    // Nothing stands beside marks without a card that would have to move with them.
    const text = JSON.stringify([pushed, coach && [coach, window, keepClear]]);
    const isSame = text === this.#rest && children === this.#bar && old.length === nodes.length;
    if (!isSame || nodes.some((node, at) => node !== old[at])) {
      this.#rest = text;
      this.#bar = children;
      const { pictures, root } = this.#options;
      render(h(PictureContext.Provider, { value: pictures, children: h(Overlay, { ...rest, marks: nodes }) }), root);
    }
    this.#settle();
  }

  /** Hides the marks of some elements until all are drawn again, without drawing anything. */
  hide(isHidden: (element: Element) => boolean): void {
    const hidden = [...this.#marks.values()].filter(({ waits, element }) => !waits && isHidden(element));
    for (const mark of hidden) mark.waits = true;
    if (hidden.length > 0) this.#settle();
  }

  end(): void {
    render(null, this.#options.root);
  }

  /** Puts the marks to their places, without comparing anything, and hides those that wait. */
  #settle(): void {
    const buttons = this.#options.root.querySelectorAll<HTMLElement>(".mark");
    let at = 0;
    for (const mark of this.#marks.values()) {
      const button = buttons[at++];
      button?.toggleAttribute("data-waits", mark.waits);
      if (!button || mark.isPlaced) continue;
      const { left, top, corner } = mark.place;
      button.style.left = `${left}px`;
      button.style.top = `${top}px`;
      button.dataset.corner = corner;
      mark.isPlaced = true;
    }
  }

  /** The same node as before where nothing of the mark but its place has changed, so that nothing is compared. */
  #drawn(
    mark: MarkView,
    before: DrawnMark | undefined,
    { window, keepClear }: Pick<OverlayView, "window" | "keepClear">,
    edition: number,
  ): Omit<DrawnMark, "element" | "waits"> {
    const { tip, place, seen, open, element } = mark;
    const isPlaced = before !== undefined && isSamePlace(place, before.place);
    const text = JSON.stringify([edition, seen, open && [element, window, keepClear]]);
    if (before?.text === text) return { ...before, place, isPlaced };
    const node = h(TipMark, { key: tip.id, mark, window, keepClear, ...this.#options.actions });
    return { text, open, place, isPlaced, node };
  }
}

function isSamePlace(one: MarkPlace, other: MarkPlace): boolean {
  return one.left === other.left && one.top === other.top && one.corner === other.corner;
}

function nodesOf(marks: ReadonlyMap<string, DrawnMark>): ComponentChild[] {
  return Array.from(marks.values(), ({ node }) => node);
}

/** Whether neither a card nor a step is beside the marks. */
export function standsAlone({ marks, coach }: Pick<OverlayView, "marks" | "coach">): boolean {
  return coach === null && !marks.some(({ open }) => open);
}
