import type { PageTruth } from "./page-truth.ts";

/** A page of a chart as it was seen: what the raw page showed, what the product kept and where, and which report was made of it. */
export interface SeenPage {
  view: string;
  chart: string;
  user: string;
  truth: PageTruth;
  /** Texts of the record that this chart may show. */
  record: readonly string[];
  /** Labels and icons that the product's own gate let pass, where the page had them. */
  kept: KeptItem[];
  /** Ids of the labels and icons in the scene of its report. */
  shown: ReadonlySet<string>;
  reportId: string;
  /** The raw page as a PNG, on a sample. */
  raw: Uint8Array | null;
}

export interface KeptItem {
  kind: "label" | "icon";
  id: string;
  /** Left, top, right, bottom. */
  rectangles: [number, number, number, number][];
}
