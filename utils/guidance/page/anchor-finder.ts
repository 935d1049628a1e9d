import type { AnchorScope } from "../../anchors/anchor-scope.ts";
import { healAnchor } from "../../anchors/page/heal-anchor.ts";
import { isStillIt } from "../../anchors/page/is-still-it.ts";
import { isVisible } from "../../anchors/page/is-visible.ts";
import { LabelIndex } from "../../anchors/page/label-index.ts";
import { type ResolvedAnchor, resolveAnchor } from "../../anchors/page/resolve-anchor.ts";
import type { CompiledAnchor, CompiledTip } from "../../packs/compiled-pack.ts";

/** After a search that found nothing the page is searched for the same anchor only so much later, milliseconds. */
const pause = 5_000;
const nowhere: CompiledAnchor = { alternatives: [], remembered: null };

/**
 * Finds the elements of tips and steps, look by look. The page is searched for what an element was like only where no alternative leads to it, for
 * one anchor in a look, and not again and again.
 */
export class AnchorFinder {
  readonly #scope: AnchorScope;
  /** By whose anchor it is: what a search found, and when the last one found nothing. */
  readonly #healed = new Map<string, WeakRef<Element>>();
  readonly #failed = new Map<string, number>();

  constructor(scope: AnchorScope) {
    this.#scope = scope;
  }

  /** One look at the page as it is now. */
  look(now: number): (of: Pick<CompiledTip, "id" | "anchor">) => ResolvedAnchor {
    const index = new LabelIndex(document);
    let maySearch = true;
    return ({ id, anchor: wanted }) => {
      const anchor = wanted ?? nowhere;
      const { remembered } = anchor;
      const resolved = resolveAnchor(anchor, index, this.#scope, false);
      if (!remembered || resolved.verdict === "exact") return resolved;
      const before = this.#healed.get(id)?.deref();
      if (before?.isConnected && isVisible(before) && isStillIt(remembered, before, this.#scope))
        return { verdict: "healed", element: before };
      if (!maySearch || now - (this.#failed.get(id) ?? -pause) < pause) return resolved;
      maySearch = false;
      const healed = healAnchor(remembered, document, this.#scope);
      if (!healed.element) {
        this.#failed.set(id, now);
        return resolved;
      }
      this.#healed.set(id, new WeakRef(healed.element));
      return healed;
    };
  }

  /** Another view: what was found belongs to the one before. */
  forget(): void {
    this.#healed.clear();
    this.#failed.clear();
  }
}
