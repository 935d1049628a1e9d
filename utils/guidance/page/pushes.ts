import type { CompiledTip } from "../../packs/compiled-pack.ts";
import type { PageState } from "../page-state.ts";
import type { PushSituation } from "../push-gate.ts";

/** What counts for tips whose card opens by itself: since when one is on the view and in the chart, and what has opened. */
export class Pushes {
  readonly #charts = new Set<string | null>();
  #viewSince = performance.now();
  #chartSince: number | null;
  #last: CompiledTip | null = null;

  /** @param chart that is open now. */
  constructor(chart: string | null) {
    this.#chartSince = chart === null ? null : this.#viewSince;
  }

  viewChanged(): void {
    this.#viewSince = performance.now();
  }

  chartChanged(chart: string | null): void {
    this.#chartSince = chart === null ? null : performance.now();
  }

  situation({ noPush, chart, pushedInShift }: PageState, cardOpen: boolean): PushSituation {
    return {
      ...{ noPush, pushedInShift, cardOpen, now: performance.now() },
      ...{ viewSince: this.#viewSince, chartSince: this.#chartSince, pushedOnChart: this.#charts.has(chart) },
    };
  }

  /** The card of this tip opens by itself. */
  opens(tip: CompiledTip, chart: string | null): void {
    this.#charts.add(chart);
    this.#last = tip;
  }

  /** Title of the tip with this card, if it has opened by itself; else empty. */
  titleOf(tipId: string | null): string {
    return this.#last !== null && this.#last.id === tipId ? this.#last.title : "";
  }
}
