import { h, render } from "preact";
import type { Box, Size } from "../../utils/guidance/box.ts";
import type { MarkPlace } from "../../utils/guidance/place-mark.ts";
import type { CompiledTip } from "../../utils/packs/compiled-pack.ts";
import { drawWithPictures } from "../shared/draw-with-pictures.ts";
import type { PictureSource } from "../shared/picture-source.ts";
import { HintCard } from "./hint-card.tsx";
import { TipBoundary } from "./tip-boundary.tsx";

/** How a card was opened: by hovering or focus it closes when pointer and focus are gone; by a click, or by itself, it stays until closed. */
export type OpenedBy = "click" | "hover" | "focus" | "push";

export interface MarkView {
  tip: CompiledTip;
  place: MarkPlace;
  element: Box;
  seen: boolean;
  open: boolean;
}

/** What a card must stay clear of, and in. */
export interface CardRoom {
  window: Size;
  keepClear: readonly Box[];
}

export interface TipMarkCallbacks {
  onOpen(tipId: string, by: OpenedBy): void;
  /** Pointer or focus has left mark and card. */
  onLeave(): void;
  onClose(): void;
  onDismiss(tipId: string): void;
  onOpenPanel(): void;
  onNoRoom(): void;
  /** A card threw while it was drawn. */
  onFail(tipId: string): void;
}

/**
 * A small mark, and the card that it opens. Only the card is a component: marks are most of what is drawn on a page, they come, move and go
 * with every view, and nothing of them has to be compared.
 */
export class TipMark {
  /** Mark and card, to be put where marks are. */
  readonly node = document.createElement("div");
  readonly #button = this.node.appendChild(document.createElement("button"));
  readonly #on: TipMarkCallbacks;
  readonly #pictures: PictureSource;
  #view: MarkView | null = null;
  #waits = false;
  /** Where its card is drawn. */
  #card: HTMLElement | null = null;

  constructor(pictures: PictureSource, on: TipMarkCallbacks) {
    this.#pictures = pictures;
    this.#on = on;
    this.node.className = "tip";
    this.#button.type = "button";
    this.#button.className = "mark";
    this.node.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && this.#pass("hover"));
    this.node.addEventListener("pointerleave", () => on.onLeave());
    this.node.addEventListener(
      "focusout",
      ({ relatedTarget }) => this.node.contains(relatedTarget as Node | null) || on.onLeave(),
    );
    this.#button.addEventListener("focus", () => this.#button.matches(":focus-visible") && this.#pass("focus"));
    this.#button.addEventListener("click", () => this.#press());
  }

  /** Its card is open. */
  get isOpen(): boolean {
    return this.#view?.open === true;
  }

  /** It is not seen until it is shown again. */
  set waits(waits: boolean) {
    if (waits === this.#waits) return;
    this.#waits = waits;
    this.#button.toggleAttribute("data-waits", waits);
  }

  get waits(): boolean {
    return this.#waits;
  }

  /** Draws what of it is other than before. @param room where its card may stand, if that is open. */
  show(view: MarkView, room: CardRoom): void {
    const before = this.#view;
    const { tip, place, seen, open } = view;
    const button = this.#button;
    this.#view = view;
    this.waits = false;
    if (tip !== before?.tip) button.setAttribute("aria-label", `Tip: ${tip.title}`);
    if (seen !== before?.seen) button.dataset.seen = `${seen}`;
    if (open !== before?.open) {
      button.setAttribute("aria-expanded", `${open}`);
      button.removeAttribute("aria-controls");
    }
    const { left, top, corner } = place;
    // At another corner it is at another place.
    if (left !== before?.place.left || top !== before.place.top) {
      button.style.cssText = `left:${left}px;top:${top}px`;
      button.dataset.corner = corner;
    }
    if (open) this.#drawCard(view, room);
    else this.#closeCard();
  }

  /** Takes it from the page. Another tip may have it afterwards. */
  remove(): void {
    this.#closeCard();
    this.node.remove();
  }

  #drawCard({ tip, element }: MarkView, room: CardRoom): void {
    this.#button.setAttribute("aria-controls", cardId(tip));
    this.#card ??= this.node.appendChild(document.createElement("div"));
    const { onDismiss, onOpenPanel, onNoRoom, onFail } = this.#on;
    const card = h(HintCard, {
      ...{ id: cardId(tip), tip, element, ...room },
      ...{ onDismiss: () => onDismiss(tip.id), onOpenPanel, onNoRoom },
    });
    const guarded = h(TipBoundary, { key: tip.id, onFail: () => onFail(tip.id), children: card });
    drawWithPictures(guarded, this.#pictures, this.#card);
  }

  #closeCard(): void {
    if (!this.#card) return;
    render(null, this.#card);
    this.#card.remove();
    this.#card = null;
  }

  #pass(by: "hover" | "focus"): void {
    if (!this.#view) return;
    const { id, level } = this.#view.tip;
    if (level !== "dot" || (by === "hover" && this.isOpen)) this.#on.onOpen(id, by);
  }

  #press(): void {
    if (this.isOpen) this.#on.onClose();
    else if (this.#view) this.#on.onOpen(this.#view.tip.id, "click");
  }
}

function cardId({ id }: CompiledTip): string {
  return `card-${id}`;
}
