import type { Edges } from "../edges.ts";

/** Tells whether what the page has at a rectangle's middle really is the element: nothing of the page lies over it. */
export class Visibility {
  private readonly document: Document;
  private readonly host: Element | null;
  private readonly width: number;
  private readonly height: number;

  constructor(document: Document, host: Element | null) {
    this.document = document;
    this.host = host;
    this.width = document.defaultView?.innerWidth ?? 0;
    this.height = document.defaultView?.innerHeight ?? 0;
  }

  /** What lies outside the window cannot be asked about and counts as visible. */
  isShown(element: Element, { left, top, right, bottom }: Edges): boolean {
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return true;
    const root = element.getRootNode() as Document | ShadowRoot;
    let hit = root.elementFromPoint(x, y);
    if (hit !== null && hit === this.host)
      hit = this.document.elementsFromPoint(x, y).find((under) => under !== this.host) ?? null;
    return hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
  }
}
