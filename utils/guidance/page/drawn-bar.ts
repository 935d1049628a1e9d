import { type ComponentChild, h } from "preact";
import { StatusBar, type StatusBarProps } from "../../../components/overlay/status-bar.tsx";
import { type BarHome, barHome } from "../bar-home.ts";
import type { Box, Size } from "../box.ts";
import { type BarPlace, barBox, placeBar } from "../place-bar.ts";

/** Size of the status bar until it was measured. */
const likelyBar: Size = { width: 250, height: 38 };

export type BarActions = Pick<StatusBarProps, "onReport" | "onOpenPanel" | "onQuiet" | "onDecline">;

export interface DrawnBarOptions {
  root: ParentNode;
  actions: BarActions;
  /** It is being dragged, and is to be drawn anew. */
  onDrag(): void;
  /** It was dropped there. */
  onDrop(home: BarHome): void;
}

export type BarView = Omit<StatusBarProps, keyof BarActions | "place" | "onDrag" | "onDrop">;

/** The status bar: where it stands, its being dragged, and what was drawn of it, which serves as long as nothing of it changes. */
export class DrawnBar {
  readonly #options: DrawnBarOptions;
  /** Where it was taken up, and where it is. */
  #dragged: { from: Box; to: BarHome } | null = null;
  #place: BarPlace = { side: "right", inset: 0, bottom: 0 };
  /** Until something else is drawn of it: to ask makes the page lay itself out. */
  #measured: Size | null = null;
  #last: { text: string; node: ComponentChild } = { text: "", node: null };

  constructor(options: DrawnBarOptions) {
    this.#options = options;
  }

  /** Places it. @param home where it belongs. @param zones what it may not cover. @returns the box that it takes in the window. */
  place(home: BarHome, window: Size, zones: readonly Box[]): Box {
    const size = this.#size();
    this.#place = placeBar(this.#dragged?.to ?? home, size, window, zones);
    return barBox(this.#place, size, window);
  }

  /** The same node as before where nothing of it has changed, so that nothing is compared. */
  node(view: BarView): ComponentChild {
    const text = JSON.stringify([view, this.#place]);
    if (text !== this.#last.text) {
      this.#measured = null;
      const props: StatusBarProps = {
        ...{ ...view, ...this.#options.actions, place: this.#place },
        onDrag: (x, y) => this.#drag(x, y),
        onDrop: () => this.#drop(),
      };
      this.#last = { text, node: h(StatusBar, props) };
    }
    return this.#last.node;
  }

  #size(): Size {
    const bar = this.#measured ? null : this.#options.root.querySelector<HTMLElement>(".bar");
    if (bar) this.#measured = { width: bar.offsetWidth, height: bar.offsetHeight };
    return this.#measured ?? likelyBar;
  }

  #drag(x: number, y: number): void {
    const window = { width: innerWidth, height: innerHeight };
    const from = this.#dragged?.from ?? barBox(this.#place, this.#size(), window);
    this.#dragged = { from, to: barHome({ ...from, left: from.left + x, top: from.top + y }, window) };
    this.#options.onDrag();
  }

  #drop(): void {
    const to = this.#dragged?.to;
    this.#dragged = null;
    if (to) this.#options.onDrop(to);
  }
}
