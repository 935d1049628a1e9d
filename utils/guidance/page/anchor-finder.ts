import type { AnchorScope } from "../../anchors/anchor-scope.ts";
import { healAnchor } from "../../anchors/page/heal-anchor.ts";
import { isStillIt } from "../../anchors/page/is-still-it.ts";
import { isVisible } from "../../anchors/page/is-visible.ts";
import { LabelIndex } from "../../anchors/page/label-index.ts";
import { type ResolvedAnchor, resolveAnchor } from "../../anchors/page/resolve-anchor.ts";
import type { TreeRoot } from "../../anchors/page/tree-roots.ts";
import type { CompiledAlternative, CompiledAnchor } from "../../packs/compiled-pack.ts";
import { dialogs } from "./host-dialog.ts";

/** An anchor that nothing leads to is searched for when it has been missing so long, milliseconds: parts of a page come late. */
const patience = 1_200;
/** After a search that found nothing the page is searched for the same anchor only so much later, and each time twice as much. */
const firstPause = 5_000;
/** Between two searches of different looks. */
const betweenSearches = 200;
const nowhere: CompiledAnchor = { alternatives: [], remembered: null };

interface Missing {
  since: number;
  /** How many searches found nothing, and when the last of them was. */
  searches: number;
  searchedAt: number;
}

/** Finds the element of a tip or of a step. */
export type FindElement = (of: { id: string; anchor: CompiledAnchor | null }) => ResolvedAnchor;

/**
 * Finds the elements of tips and steps, look by look. The page is searched for what an element was like only where no alternative leads to it, for
 * one anchor in a look, and not again and again.
 */
export class AnchorFinder {
  readonly #scope: AnchorScope;
  readonly #changes: () => readonly MutationRecord[] | null;
  readonly #index = new LabelIndex(document, dialogs);
  /** By whose anchor it is: what a search found. */
  readonly #healed = new Map<string, WeakRef<Element>>();
  readonly #missing = new Map<string, Missing>();
  #nextSearchAt: number | null = null;
  #hasChanged = true;
  #mayCover = true;

  /** @param changes of the page since it was asked last; `null` where they are not known. */
  constructor(scope: AnchorScope, changes: () => readonly MutationRecord[] | null) {
    this.#scope = scope;
    this.#changes = changes;
  }

  /** What looks will ask for. */
  expect(anchors: Iterable<CompiledAnchor>): void {
    this.#index.watch([...anchors].flatMap(({ alternatives }) => alternatives.flatMap(textsOf)));
  }

  /** One look at the page as it is now. */
  look(now: number): FindElement {
    this.#follow();
    this.#index.ask();
    this.#hasChanged = false;
    this.#nextSearchAt = null;
    let maySearch = true;
    return ({ id, anchor: wanted }) => {
      const anchor = wanted ?? nowhere;
      const { remembered } = anchor;
      const resolved = resolveAnchor(anchor, this.#index, this.#scope, false);
      if (!remembered || resolved.verdict === "exact") {
        this.#missing.delete(id);
        return resolved;
      }
      const before = this.#healed.get(id)?.deref();
      if (before?.isConnected && isVisible(before) && isStillIt(remembered, before, this.#scope))
        return { verdict: "healed", element: before };
      const missing = this.#missing.get(id) ?? { since: now, searches: 0, searchedAt: 0 };
      this.#missing.set(id, missing);
      if (!maySearch || now < dueAt(missing)) {
        if (missing.searches === 0) this.#searchAt(Math.max(dueAt(missing), now + betweenSearches));
        return resolved;
      }
      maySearch = false;
      const healed = healAnchor(remembered, this.#index.roots(), this.#scope);
      if (!healed.element) {
        missing.searches++;
        missing.searchedAt = now;
        return resolved;
      }
      this.#healed.set(id, new WeakRef(healed.element));
      return healed;
    };
  }

  /** Whether this element is the anchor's, as the page is now. Never searches. */
  leadsTo(anchor: CompiledAnchor, path: readonly EventTarget[]): boolean {
    this.#follow();
    const { element } = resolveAnchor(anchor, this.#index, this.#scope, false);
    return element !== null && path.includes(element);
  }

  /** Whether the next look may find something else than the last: other elements, or a dialog. */
  hasChanged(): boolean {
    this.#follow();
    return this.#hasChanged;
  }

  /** Whether something may have come to lie over the rest since it was asked last: that is put into the body, or into one of its children. */
  takeCovering(): boolean {
    const may = this.#mayCover;
    this.#mayCover = false;
    return may;
  }

  #follow(): void {
    const changes = this.#changes();
    this.#mayCover ||= changes?.some(mayCover) ?? true;
    if (this.#index.follow(changes)) this.#hasChanged = true;
  }

  /** When, as `now` of `look`, the next search is due for an anchor that the last look missed and that was never searched for. */
  get nextSearchAt(): number | null {
    return this.#nextSearchAt;
  }

  #searchAt(time: number): void {
    this.#nextSearchAt = Math.min(time, this.#nextSearchAt ?? time);
  }

  /** The roots of all trees in which it looks. */
  roots(): Iterable<TreeRoot> {
    return this.#index.roots();
  }

  /** Another view: what was found belongs to the one before. */
  forget(): void {
    this.#healed.clear();
    this.#missing.clear();
  }

  /** A frame has another document. */
  readAnew(): void {
    this.#index.follow(null);
    this.#hasChanged = true;
  }
}

function mayCover({ addedNodes, target }: MutationRecord): boolean {
  return addedNodes.length > 0 && (target.nodeName === "BODY" || target.parentNode?.nodeName === "BODY");
}

function textsOf(alternative: CompiledAlternative): string[] {
  if (alternative.kind === "hook") return [];
  const { label, near } = alternative;
  return near ? [label.text, near.text] : [label.text];
}

function dueAt({ since, searches, searchedAt }: Missing): number {
  return searches === 0 ? since + patience : searchedAt + firstPause * 2 ** (searches - 1);
}
