import { type ComponentChildren, h, render } from "preact";
import { Overlay, type OverlayProps } from "../../../components/overlay/overlay.tsx";
import { type CardRoom, type MarkView, TipMark, type TipMarkCallbacks } from "../../../components/overlay/tip-mark.ts";
import { drawWithPictures } from "../../../components/shared/draw-with-pictures.ts";
import type { PictureSource } from "../../../components/shared/picture-source.ts";
import type { ShownTip } from "./look-at-page.ts";

export interface DrawnOverlayOptions {
  root: HTMLElement;
  /** Where the pictures of tips and steps come from. */
  pictures: PictureSource;
  actions: TipMarkCallbacks;
}

export interface OverlayView extends OverlayProps {
  /** Those in view. */
  marks: readonly MarkView[];
  /** By tip id, all that may have a mark: one that had one, and is out of view, keeps it, but it is not seen. */
  shown: ReadonlyMap<string, ShownTip>;
}

/** Everything of ours over the page but the report panel, drawn anew only where it differs from what was drawn last. */
export class DrawnOverlay {
  readonly #options: DrawnOverlayOptions;
  readonly #beside: HTMLElement;
  readonly #ofMarks: HTMLElement;
  /** By tip id, in the order in which they are drawn. */
  #marks = new Map<string, { mark: TipMark; element: Element }>();
  /** Marks of tips that are not shown any more: with another view as many come as have gone. */
  readonly #spare: TipMark[] = [];
  /** What was drawn last beside the marks, as text, and the status bar. */
  #drawn = "";
  #bar: ComponentChildren = null;

  constructor(options: DrawnOverlayOptions) {
    const { root } = options;
    this.#options = options;
    root.className = "overlay";
    // A press of the mouse on ours does not take the focus from the EHR, whose popovers close when they lose it. Keys still can.
    root.addEventListener("mousedown", (event) => event.preventDefault());
    this.#ofMarks = root.appendChild(document.createElement("div"));
    this.#beside = root.appendChild(document.createElement("div"));
  }

  draw({ marks, shown, ...rest }: OverlayView): void {
    const { coach, pushed, children, ...room } = rest;
    this.#drawMarks(marks, shown, room);
    // Without a step nothing of it has to move with the window.
    const text = JSON.stringify([pushed, coach && [coach, room]]);
    if (text === this.#drawn && children === this.#bar) return;
    this.#drawn = text;
    this.#bar = children;
    drawWithPictures(h(Overlay, rest), this.#options.pictures, this.#beside);
  }

  /** Hides the marks of some elements until all are drawn again, without drawing anything. */
  hide(isHidden: (element: Element) => boolean): void {
    for (const { mark, element } of this.#marks.values()) if (!mark.waits && isHidden(element)) mark.waits = true;
  }

  end(): void {
    for (const { mark } of this.#marks.values()) mark.remove();
    render(null, this.#beside);
  }

  #drawMarks(views: readonly MarkView[], shown: OverlayView["shown"], room: CardRoom): void {
    const before = this.#marks;
    this.#marks = new Map();
    for (const [tipId, { mark }] of before) if (!shown.has(tipId)) this.#putAside(mark);
    for (const [tipId, { element }] of shown) {
      const view = views.find(({ tip }) => tip.id === tipId);
      const known = before.get(tipId)?.mark;
      // A card does not wait: it goes with its mark.
      if (!view && known?.isOpen) this.#putAside(known);
      else if (view || known) {
        const mark = known ?? this.#spare.pop() ?? new TipMark(this.#options.pictures, this.#options.actions);
        this.#marks.set(tipId, { mark, element });
        if (view) mark.show(view, room);
        else mark.waits = true;
      }
    }
    this.#putInOrder();
  }

  #putAside(mark: TipMark): void {
    mark.remove();
    this.#spare.push(mark);
  }

  #putInOrder(): void {
    let next = this.#ofMarks.firstChild;
    for (const { mark } of this.#marks.values()) {
      if (mark.node === next) next = next.nextSibling;
      // It keeps the focus, and an open card.
      else if (mark.node.parentNode) this.#ofMarks.moveBefore(mark.node, next);
      else this.#ofMarks.insertBefore(mark.node, next);
    }
  }
}
