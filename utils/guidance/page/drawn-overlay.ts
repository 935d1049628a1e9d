import { type ComponentChildren, h, render } from "preact";
import { Overlay, type OverlayProps } from "../../../components/overlay/overlay.tsx";
import { PictureContext, type PictureSource } from "../../../components/shared/picture-source.ts";

/** Everything of ours over the page, drawn anew only where it differs from what was drawn last. */
export class DrawnOverlay {
  readonly #root: HTMLElement;
  readonly #pictures: PictureSource;
  /** What was drawn last, as text, and the status bar. */
  #drawn = "";
  #bar: ComponentChildren = null;

  /** @param pictures where those of tips and steps come from. */
  constructor(root: HTMLElement, pictures: PictureSource) {
    this.#root = root;
    this.#pictures = pictures;
  }

  /** @param edition another number for tips with other words. */
  draw(props: OverlayProps, edition: number): void {
    const { marks, window, keepClear, coach, pushed, children } = props;
    // Nothing stands beside marks without a card that would have to move with them.
    const besides = standsAlone(props) ? null : [marks.map(({ element, open }) => [element, open]), keepClear, coach];
    const drawn = JSON.stringify([edition, window, pushed, marks.map(({ tip, place, seen }) => [tip.id, place, seen]), besides]);
    if (drawn === this.#drawn && children === this.#bar) return;
    this.#drawn = drawn;
    this.#bar = children;
    render(h(PictureContext.Provider, { value: this.#pictures, children: h(Overlay, props) }), this.#root);
  }

  end(): void {
    render(null, this.#root);
  }
}

/** Whether neither a card nor a step is beside the marks. */
export function standsAlone({ marks, coach }: Pick<OverlayProps, "marks" | "coach">): boolean {
  return coach === null && !marks.some(({ open }) => open);
}
