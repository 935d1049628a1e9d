import type { TipVerdict } from "../../utils/guidance/verdict-report.ts";

/** Why a tip on the page does or does not open by itself, for a trainer. */
export const pushWords: Readonly<Record<NonNullable<TipVerdict["push"]>, string>> = {
  opens: "It opens by itself now.",
  seen: "It does not open by itself again: this person has seen it.",
  "no-push-view": "On this view nothing opens by itself.",
  "not-at-breakpoint": "It opens by itself only within 15 seconds after the view has changed.",
  "new-chart": "In the first minute of a chart nothing opens by itself.",
  "one-on-screen": "Something of Elbow's is open already.",
  "one-for-chart": "On this chart one has opened by itself.",
  "one-for-shift": "In this shift one has opened by itself, or your hospital allows none.",
};

/** What a verdict means, for a trainer. */
export const verdictWords: Readonly<Record<TipVerdict["verdict"], string>> = {
  shown: "On the page now.",
  "not-eligible": "Its condition is not true here and now.",
  expired: "Its last day is over.",
  retired: "This person has dismissed it twice.",
  failed: "It could not be worked out, and is off on this page.",
  quiet: "The person asked for quiet in this shift.",
  "tab-hidden": "The EHR's tab is not in front.",
  "host-dialog": "The EHR has a dialog open.",
  reporting: "A report is being made.",
  typing: "Somebody is typing, or was half a minute ago.",
  dismissed: "It was dismissed on this view.",
  "panel-only": "It stands in the side panel only.",
  "too-many": "Five tips of higher priority are on the page.",
  "anchor-ambiguous": "More than one element fits its anchor.",
  "anchor-missing": "No element fits its anchor.",
  "anchor-taken": "Another tip stands at its element.",
};
