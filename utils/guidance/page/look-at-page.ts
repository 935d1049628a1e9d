import type { CompiledTip } from "../../packs/compiled-pack.ts";
import { type Decision, decide, type Situation, type Verdict } from "../decide.ts";
import type { JudgedTip } from "../eligibility.ts";
import type { PageState } from "../page-state.ts";
import type { FindElement } from "./anchor-finder.ts";

/** A tip and the element that it stands at. */
export interface ShownTip {
  tip: CompiledTip;
  element: Element;
}

export interface Look {
  /** By tip id. */
  shown: ReadonlyMap<string, ShownTip>;
  decisions: readonly Decision[];
}

export interface LookOptions extends Pick<Situation, "typing" | "dismissed" | "failed" | "push" | "hostDialog"> {
  state: PageState;
  /** The tips of the state, after the first gate. */
  judged: readonly JudgedTip[];
  /** Finds elements as the page is now. */
  find: FindElement;
  /** What the last look showed. */
  last: Look;
  /** The tip whose card is open. */
  openTip: string | null;
  /** Somebody asks about every tip. */
  isWhole: boolean;
}

/** Passes the tips through the gates, as the page is now: until the last mark is given away, unless somebody asks about all or reads one. */
export function lookAtPage({ state, judged, find, last, openTip, isWhole, ...gates }: LookOptions): Look {
  const elements = new Map<string, Element>();
  const decisions = decide(judged, {
    ...gates,
    progress: state.progress,
    quiet: state.quiet,
    tabHidden: document.visibilityState === "hidden",
    reportBusy: state.reportBusy || state.reporting,
    onPage: new Set(last.shown.keys()),
    isWhole: isWhole || openTip !== null,
    resolve(tip) {
      const { verdict, element } = find(tip);
      if (verdict === "ambiguous" || verdict === "missing") return { verdict };
      if (element) elements.set(tip.id, element);
      return { verdict, element };
    },
  });
  const shown = new Map<string, ShownTip>();
  for (const { tip, verdict } of decisions) {
    // A card that somebody reads does not vanish because reading it made its tip seen.
    const isBeingRead = tip.id === openTip && verdict === "not-eligible" && state.progress[tip.id]?.seen === true;
    const element = verdict === "shown" ? elements.get(tip.id) : isBeingRead ? last.shown.get(tip.id)?.element : undefined;
    if (element) shown.set(tip.id, { tip, element });
  }
  return { shown, decisions };
}

/** Verdicts that a change of the page can turn, beside those about an anchor. */
const waiting: ReadonlySet<Verdict> = new Set<Verdict>(["shown", "host-dialog", "too-many"]);

/** Is there any tip for which it is worth observing the page? */
export function isWorthObserving({ decisions }: Look): boolean {
  return decisions.some(({ verdict }) => waiting.has(verdict) || verdict.startsWith("anchor-"));
}
