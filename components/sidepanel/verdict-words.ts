import type { TipVerdict } from "../../utils/guidance/verdict-report.ts";

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
