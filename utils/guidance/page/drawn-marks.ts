/** The marks on the page, to hide some without drawing anything anew. */
export class DrawnMarks {
  readonly #root: ParentNode;
  #marks: { mark: HTMLElement; element: Element; waits: boolean }[] = [];

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** Everything was drawn: a mark for each of these elements, in this order. All of them are seen. */
  drawn(elements: readonly (Element | undefined)[]): void {
    const marks = [...this.#root.querySelectorAll<HTMLElement>(".mark")];
    this.#marks = marks.flatMap((mark, index) => {
      const element = elements[index];
      return element ? [{ mark, element, waits: false }] : [];
    });
    for (const { mark } of this.#marks) mark.toggleAttribute("data-waits", false);
  }

  /** Hides the marks of some elements until all are drawn again. */
  hide(isHidden: (element: Element) => boolean): void {
    for (const drawn of this.#marks) {
      if (drawn.waits || !isHidden(drawn.element)) continue;
      drawn.waits = true;
      drawn.mark.toggleAttribute("data-waits", true);
    }
  }
}
