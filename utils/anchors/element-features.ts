/** What is known of one element of a page, as plain values: what an anchor remembers of its element, and what candidates are compared by. */
export interface ElementFeatures {
  /** Lower case. */
  tag: string;
  id: string;
  name: string;
  type: string;
  /** The `class` attribute. */
  className: string;
  /** ARIA role, as given or as the tag implies it; empty where there is none. */
  role: string;
  accessibleName: string;
  visibleText: string;
  /** Text of headings, labels and captions beside or above the element, joined by spaces. */
  neighbourText: string;
  /** Names that the EHR itself gives to the parts around the element, nearest first; left out where it gives none. */
  parts?: readonly string[];
  /** Other attributes that tell something: `href`, `alt`, `title`, `placeholder`, `data-*`. */
  attributes: Readonly<Record<string, string>>;
  /** Tags from the document to the element, with their number among siblings of the same tag: `/html[1]/body[1]/main[1]/button[2]`. */
  path: string;
  /** In CSS pixels of the document. */
  rectangle: { left: number; top: number; width: number; height: number };
}
