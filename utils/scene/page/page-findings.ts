import type { LabelRole } from "../../protocol/profile.ts";
import type { Edges } from "../edges.ts";
import type { IconShapes } from "./icon-shapes.ts";
import type { Reference } from "./reference.ts";

/** What the walk must know of the EHR; every member is a list of CSS selectors but the last. */
export interface WalkZones {
  patient: readonly string[];
  sections: readonly string[];
  opaque: readonly string[];
  placeAttributes: readonly string[];
}

export interface WalkOptions {
  zones: WalkZones;
  /** `viewport` reads what is on screen; `document` everything rendered, as the vocabulary walk does. */
  extent: "viewport" | "document";
  /** Elbow's own element in the page, which is not part of the EHR. */
  host: Element | null;
  /** When to give up, on the clock of `performance.now()`; without it the walk takes as long as it needs. */
  until?: number;
}

export interface Found {
  element: Element;
  /** Structural place; see utils/scene/place.ts. */
  place: string;
  /** Place of the enclosing section, where there is one. */
  section: string | null;
  /** What its position is measured from. */
  reference: Reference;
  /** Of a text what is seen of it; of a box the whole. */
  rectangle: Edges;
  /** Paint order: z-indices of the stacking contexts around it. */
  stack: readonly number[];
}

export interface FoundText extends Found {
  role: LabelRole;
  /** Its place with siblings counted, which tells things of one sort apart. */
  countedPlace: string;
  /** Its whole text, seen or not: what is compared with the vocabulary. */
  text: string;
  /** The part that people see. */
  shown: string;
  /** Visible rectangle of each line. */
  lines: Edges[];
  /** Why it is barred whatever it says: it stands in a patient zone or in a table's data cell. */
  barred: "zone" | "cell" | null;
}

export interface FoundIcon extends Found {
  countedPlace: string;
  shapes: IconShapes;
  hash: string;
}

export interface FoundBox extends Found {
  /** A calendar, chart, image or frame: one box, nothing of its inside. */
  opaque: boolean;
}

export interface PageFindings {
  texts: FoundText[];
  icons: FoundIcon[];
  boxes: FoundBox[];
  /** Everything that positions are measured from, but the window. */
  references: Reference[];
  /** Icons in zones or cells, which are dropped unseen. */
  droppedIcons: number;
  /** The page was too large to be walked in time: this is what was found until then. */
  givenUp: boolean;
}
