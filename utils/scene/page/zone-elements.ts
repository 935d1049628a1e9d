/** Which elements a zone's selector chooses. They are looked up once for the document: asking each element costs several milliseconds a page. */
export class ZoneElements {
  readonly #selector: string;
  readonly #inDocument: ReadonlySet<Element>;

  constructor(root: Document, selectors: readonly string[]) {
    this.#selector = selectors.join(",");
    this.#inDocument = new Set(this.#selector === "" ? [] : root.querySelectorAll(this.#selector));
  }

  /** @param inShadow the element may stand in a shadow root, which a look-up in the document does not reach. */
  has(element: Element, inShadow: boolean): boolean {
    return this.#inDocument.has(element) || (inShadow && this.#selector !== "" && element.matches(this.#selector));
  }
}
