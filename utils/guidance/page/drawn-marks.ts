/** The marks on the page, to hide some without drawing anything anew. */
export class DrawnMarks {
  readonly #root: ParentNode;
  #marks: { mark: HTMLElement; element: Element }[] = [];

  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** Everything was drawn: a mark for each of these elements, in this order. All of them are seen. */
  drawn(elements: readonly (Element | undefined)[]): void {
    const marks = [...this.#root.querySelectorAll<HTMLElement>(".mark")];
    this.#marks = marks.flatMap((mark, index) => {
      const element = elements[index];
      return element ? [{ mark, element }] : [];
    });
    for (const { mark } of this.#marks) mark.toggleAttribute("data-waits", false);
  }

  /** Hides the marks of some elements until all are drawn again. */
  hide(isHidden: (element: Element) => boolean): void {
    for (const { mark, element } of this.#marks) if (isHidden(element)) mark.toggleAttribute("data-waits", true);
  }
}
