import type { OpenedBy } from "../../../components/overlay/tip-mark.ts";
import { Alarm } from "./alarm.ts";

/** How long pointer or focus rests on a mark before its card opens, and how long they may be away before it closes. */
const passingDelay = 250;
const leaveDelay = 300;
/** A card that was on screen for this long was seen. */
const seenAfter = 1_000;

export interface OpenCardOptions {
  signal: AbortSignal;
  /** Another tip is open, or none. */
  onChange(): void;
  /** The card is still there, and about to go. */
  onClosing(): void;
  /** A card was on screen long enough to be seen. */
  onSeen(tipId: string): void;
  /** Does the focus lie in a card? Then it stays although the pointer has gone. */
  hasFocus(): boolean;
}

/** Which tip's card is open, and what opens and closes it (WCAG 2.2, 1.4.13: dismissible, hoverable, persistent). At most one is. */
export class OpenCard {
  readonly #options: OpenCardOptions;
  #tipId: string | null = null;
  #isAskedFor = false;
  #stays = false;
  readonly #documents = new Set<Document>();
  /** Of the card that is open. */
  #life: AbortController | null = null;
  /** What opens once pointer or focus has rested on it, or that it closes since they have left; `null`: nothing. */
  #next: { tipId: string; by: OpenedBy } | "close" | null = null;
  readonly #passing: Alarm;
  readonly #reading: Alarm;

  constructor(options: OpenCardOptions) {
    const { signal, onSeen } = options;
    this.#options = options;
    signal.addEventListener("abort", () => this.#life?.abort(), { once: true });
    this.#passing = new Alarm(signal, () => this.#passed());
    this.#reading = new Alarm(signal, () => {
      if (this.#tipId !== null && document.visibilityState === "visible") onSeen(this.#tipId);
    });
  }

  get tipId(): string | null {
    return this.#tipId;
  }

  /** Somebody pressed for it, and did not merely pass over it. */
  get isAskedFor(): boolean {
    return this.#isAskedFor;
  }

  /** While a card is open, Esc closes it in this document too. @param life ends with the document. */
  listenIn(document: Document, life: AbortSignal): void {
    // Frames that were taken from the page tell nobody.
    for (const known of this.#documents) if (!known.defaultView) this.#documents.delete(known);
    this.#documents.add(document);
    life.addEventListener("abort", () => this.#documents.delete(document), { once: true });
    this.#listen(document);
  }

  open(tipId: string, by: OpenedBy): void {
    this.#next = null;
    if (this.#tipId === tipId) {
      this.#isAskedFor ||= by === "click";
      this.#stays ||= by === "click";
    } else if (by === "hover" || by === "focus") {
      this.#next = { tipId, by };
      this.#passing.set(passingDelay);
    } else this.#show(tipId, by);
  }

  /** Pointer or focus has left mark and card. */
  leave(): void {
    this.#next = null;
    if (this.#tipId === null || this.#stays) return;
    this.#next = "close";
    this.#passing.set(leaveDelay);
  }

  close(): void {
    this.#next = null;
    this.#life?.abort();
    this.#life = null;
    if (this.#tipId === null) return;
    this.#options.onClosing();
    // The focus that leaves it would close it.
    this.#next = null;
    this.#tipId = null;
    this.#isAskedFor = false;
    this.#stays = false;
    this.#options.onChange();
  }

  #passed(): void {
    const next = this.#next;
    this.#next = null;
    if (next === "close") this.#options.hasFocus() || this.close();
    else if (next) this.#show(next.tipId, next.by);
  }

  #show(tipId: string, by: OpenedBy): void {
    this.#life?.abort();
    this.#life = new AbortController();
    this.#tipId = tipId;
    this.#isAskedFor = by === "click";
    // What came by itself does not go because a pointer passes over it.
    this.#stays = by === "click" || by === "push";
    this.#reading.set(seenAfter);
    for (const document of this.#documents) this.#listen(document);
    this.#options.onChange();
  }

  #listen({ defaultView }: Document): void {
    if (!this.#life) return;
    // On the window, which comes before all listeners of the document.
    defaultView?.addEventListener("keydown", (event) => this.#onKey(event), { capture: true, signal: this.#life.signal });
  }

  /** Esc closes the card wherever the focus is; the EHR does not get it, or it would close something of its own too. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.close();
  }
}
