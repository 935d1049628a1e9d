/** The way in and out of the overlay by keyboard, and back to where the person was. */
export class OverlayFocus {
  readonly #root: HTMLElement;
  #cameFrom: HTMLElement | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The element of ours that has the focus. */
  get inside(): HTMLElement | null {
    const { activeElement } = this.#root.getRootNode() as Document | ShadowRoot;
    return activeElement instanceof HTMLElement && this.#root.contains(activeElement) ? activeElement : null;
  }

  get isInCard(): boolean {
    return this.inside?.closest(".card") != null;
  }

  /** Into the overlay: to the step that one is led through, else to its first mark or the status bar; from inside it, back to the page. */
  jump(): void {
    if (this.inside) {
      this.back();
      return;
    }
    this.#cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    // A mark that waits cannot be seen, nor take the focus.
    const first = this.#root.querySelector<HTMLElement>("button:not([data-waits])");
    const target = this.#root.querySelector<HTMLElement>(".coach-next") ?? first;
    target?.focus({ preventScroll: true });
  }

  /** Before a card closes: from inside it to its mark, so that the focus is not lost with it. */
  leaveCard(): void {
    const tip = this.isInCard ? this.inside?.closest(".tip") : null;
    tip?.querySelector<HTMLElement>(".mark")?.focus({ preventScroll: true });
  }

  /** Back to where the person came from; called only while the focus is ours. */
  back(): void {
    // The body takes no focus; coming from there, it is enough to let go.
    if (this.#cameFrom?.isConnected && this.#cameFrom !== document.body) this.#cameFrom.focus({ preventScroll: true });
    else this.inside?.blur();
  }
}
