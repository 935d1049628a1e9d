import type { LabelRole } from "../../utils/protocol/profile.ts";
import type { Category, MarkKind, SceneReason } from "../../utils/protocol/report.ts";
import type { CaseState } from "../../utils/protocol/sync.ts";
import type { CaseReport, Classification, TrailLine } from "./case-types.ts";

/** What the console calls things; ids are for code. */

export const stateNames: Record<CaseState, string> = {
  new: "New",
  triaged: "Triaged",
  planned: "Planned",
  "in-progress": "In progress",
  fixed: "Fixed",
  "not-now": "Not now",
  "will-not-change": "Will not change",
  "there-is-a-way": "There is a way",
  "needs-information": "Needs information",
};

export const categoryNames: Record<Category, string> = {
  "cant-find": "Can't find it",
  "too-many-clicks": "Too many clicks",
  "wrong-or-missing": "Wrong or missing",
  "slow-or-down": "Slow or down",
  confusing: "Confusing",
  "alert-no-help": "Alert didn't help",
  "wrong-person": "Came to the wrong person",
  workaround: "Workaround",
  idea: "Idea",
};

export const classificationNames: Record<Classification, string> = {
  training: "Training",
  build: "Build",
  policy: "Policy",
  data: "Data",
  interface: "Interface",
  staffing: "Staffing",
  workflow: "Workflow",
  access: "Access",
  technical: "Technical",
};

/** Why a picture is less than full, or absent. */
export const sceneReasons: Record<SceneReason, string> = {
  complete: "",
  "no-profile": "There was no EHR profile for the page, so nothing could be drawn.",
  "stale-profile": "The EHR looks different from what its profile says, so only boxes were kept.",
  "view-policy": "The EHR profile allows no more than this for the view.",
  "unknown-view": "The EHR profile does not know this view, so only boxes were kept.",
  "page-busy": "The page held too much to be read at once, so only some boxes were kept.",
  "page-unreachable": "The page could not be reached when the report was made.",
  "read-failed": "The page could not be read. The report was made all the same.",
};

export const labelRoleNames: Record<LabelRole, string> = {
  heading: "heading",
  button: "button",
  tab: "tab",
  menuitem: "menu item",
  columnheader: "column header",
  fieldlabel: "field label",
  link: "link",
  legend: "group name",
  caption: "caption",
};

const shiftNames = { morning: "morning shift", afternoon: "afternoon shift", night: "night shift" };

/** `20 Nov 2026` */
export function dayText(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

/** `20 Nov`, with the year where it is not this one: for dense lists. */
export function shortDayText(day: string): string {
  const text = dayText(day);
  const year = ` ${new Date().getFullYear()}`;
  return text.endsWith(year) ? text.slice(0, -year.length) : text;
}

/** `20 Nov 2026, morning shift`: reviewers see no exact time. */
export function whenText({ day, shift }: Pick<CaseReport, "day" | "shift">): string | null {
  if (day === null) return null;
  return shift === null ? dayText(day) : `${dayText(day)}, ${shiftNames[shift]}`;
}

/** An id such as `ward-3` as words: `Ward 3`. */
export function idText(id: string): string {
  const words = id.replace(/[.-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** One step of the trail: `Clicked Refill (button)`. */
export function trailText({ kind, role, label, view }: TrailLine): string {
  if (kind === "view") return `Opened ${view ?? "an unknown view"}`;
  const thing = label ?? (role ? `a ${labelRoleNames[role]}` : "something without a name");
  const named = label && role ? `${thing} (${labelRoleNames[role]})` : thing;
  return { click: `Clicked ${named}`, input: `Filled in ${named}`, key: `Pressed by key ${named}` }[kind];
}

const markNames: Record<MarkKind, string> = { pin: "The ring marks", arrow: "The arrow points at", box: "The box is around" };

/** What the reporter's mark says: `The arrow points at “Refill”.` */
export function markSentence(kind: MarkKind, label: string | null): string {
  return `${markNames[kind]} ${label ? `“${label}”` : "the place the reporter meant"}.`;
}
