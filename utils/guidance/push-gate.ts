/** Why the card of a tip that may open by itself does, or waits: its mark is on the page all the same. */
export type PushVerdict =
  | "opens"
  | "seen"
  | "no-push-view"
  | "not-at-breakpoint"
  | "new-chart"
  | "one-on-screen"
  | "one-for-chart"
  | "one-for-shift";

export interface PushSituation {
  /** The profile says that nothing may open by itself on this view: medication administration, resuscitation, signing. */
  noPush: boolean;
  /** Milliseconds on one clock; `chartSince` is `null` where no chart is open. */
  now: number;
  viewSince: number;
  chartSince: number | null;
  /** A card or a walkthrough is open. */
  cardOpen: boolean;
  /** One has opened by itself on this chart. */
  pushedOnChart: boolean;
  /** One has opened by itself in this shift, in any window, or the site allows none. */
  pushedInShift: boolean;
}

/** Only so soon after the view has changed is a person between two things, milliseconds. */
const breakpointLasts = 15_000;
/** Whoever opens a chart looks for something in it first, milliseconds. */
const chartRest = 60_000;

/** The first reason against opening a tip's card by itself; a tip that was seen never does (docs/design/tip-packs.md, gates 2 and 3). */
export function pushGate(seen: boolean, situation: PushSituation): PushVerdict {
  const { now, viewSince, chartSince } = situation;
  if (seen) return "seen";
  if (situation.noPush) return "no-push-view";
  if (situation.pushedInShift) return "one-for-shift";
  if (situation.pushedOnChart) return "one-for-chart";
  if (situation.cardOpen) return "one-on-screen";
  if (chartSince !== null && now - chartSince < chartRest) return "new-chart";
  return now - viewSince <= breakpointLasts ? "opens" : "not-at-breakpoint";
}
