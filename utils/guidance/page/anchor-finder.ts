import { barredZones } from "../../anchors/page/barred-zones.ts";
import { describeElement } from "../../anchors/page/describe-element.ts";
import { healAnchor } from "../../anchors/page/heal-anchor.ts";
import { isVisible } from "../../anchors/page/is-visible.ts";
import { LabelIndex } from "../../anchors/page/label-index.ts";
import { type ResolvedAnchor, resolveAnchor } from "../../anchors/page/resolve-anchor.ts";
import { rankElements } from "../../anchors/rank-elements.ts";
import type { RememberedElement } from "../../anchors/remembered-element.ts";
import type { CompiledTip } from "../../packs/compiled-pack.ts";

/** After a search that found nothing the page is searched for the same anchor only so much later, milliseconds. */
const pause = 5_000;

/**
 * Finds the elements of tips, look by look. The page is searched for what an element was like only where no alternative leads to it, for
 * one anchor in a look, and not again and again.
 */
export class AnchorFinder {
  readonly #patientZones: readonly string[];
  readonly #otherNames: ReadonlySet<string>;
  /** By tip: what a search found, and when the last one found nothing. */
  readonly #healed = new Map<string, WeakRef<Element>>();
  readonly #failed = new Map<string, number>();

  /** @param otherNames what labels of the EHR say (utils/anchors/rank-elements.ts). */
  constructor(patientZones: readonly string[], otherNames: ReadonlySet<string>) {
    this.#patientZones = patientZones;
    this.#otherNames = otherNames;
  }

  /** One look at the page as it is now. */
  look(now: number): (tip: CompiledTip) => ResolvedAnchor {
    const index = new LabelIndex(document);
    let maySearch = true;
    return (tip) => {
      const { alternatives = [], remembered = null } = tip.anchor ?? {};
      const resolved = resolveAnchor(alternatives, index, { patientZones: this.#patientZones, remembered, search: false });
      if (!remembered || resolved.verdict === "exact") return resolved;
      const before = this.#healed.get(tip.id)?.deref();
      if (before && this.#isStillIt(before, remembered)) return { verdict: "healed", element: before };
      if (!maySearch || now - (this.#failed.get(tip.id) ?? -pause) < pause) return resolved;
      maySearch = false;
      const healed = healAnchor(remembered, document, { barred: barredZones(this.#patientZones), otherNames: this.#otherNames });
      if (!healed.element) {
        this.#failed.set(tip.id, now);
        return resolved;
      }
      this.#healed.set(tip.id, new WeakRef(healed.element));
      return healed;
    };
  }

  /** Whether an element that was found is there and has not become another thing since. */
  #isStillIt(element: Element, { features, lookAlike }: RememberedElement): boolean {
    if (!element.isConnected || !isVisible(element)) return false;
    const now = describeElement(element, barredZones(this.#patientZones));
    return rankElements(features, [now], { lookAlike, otherNames: this.#otherNames }).verdict === "healed";
  }

  /** Another view: what was found belongs to the one before. */
  forget(): void {
    this.#healed.clear();
    this.#failed.clear();
  }
}
