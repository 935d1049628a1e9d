import type { CaseState } from "../../utils/protocol/sync.ts";
import { stateNames } from "./words.ts";

export type CommandId =
  | "next"
  | "previous"
  | "open"
  | "back"
  | "find"
  | "reason"
  | "classification"
  | "owner"
  | "decide"
  | "undo"
  | "withhold"
  | "enlarge"
  | "closer"
  | "farther"
  | "fit"
  | "help"
  | `state:${CaseState}`;

export interface Shortcut {
  id: CommandId;
  /** As `KeyboardEvent.key`, lower case. */
  key: string;
  /** As it is shown. */
  shown: string;
  says: string;
  group: "Cases" | "Decide" | "Picture" | "Console";
  /** Works with single-key shortcuts switched off. */
  always?: true;
}

/** States in the order of their keys. */
export const stateOrder: readonly CaseState[] = [
  "planned",
  "in-progress",
  "will-not-change",
  "not-now",
  "fixed",
  "there-is-a-way",
  "needs-information",
  "triaged",
];

/** Every key of the console; help, hints and the listener all read this one list. */
export const shortcuts: readonly Shortcut[] = [
  { id: "next", key: "j", shown: "J", says: "Next case", group: "Cases" },
  { id: "previous", key: "k", shown: "K", says: "Previous case", group: "Cases" },
  { id: "open", key: "enter", shown: "Enter", says: "Open the case in focus", group: "Cases", always: true },
  { id: "back", key: "u", shown: "U", says: "Back to the list", group: "Cases" },
  { id: "find", key: "/", shown: "/", says: "Find a case by the chart number", group: "Cases" },
  ...stateOrder.map(
    (state, index): Shortcut => ({
      id: `state:${state}`,
      key: `${index + 1}`,
      shown: `${index + 1}`,
      says: stateNames[state],
      group: "Decide",
    }),
  ),
  { id: "reason", key: "r", shown: "R", says: "Write the answer", group: "Decide" },
  { id: "classification", key: "l", shown: "L", says: "Label the kind of failure", group: "Decide" },
  { id: "owner", key: "a", shown: "A", says: "Assign an owner", group: "Decide" },
  { id: "decide", key: "ctrl+enter", shown: "Ctrl Enter", says: "Decide, from within the form", group: "Decide", always: true },
  { id: "undo", key: "z", shown: "Z", says: "Undo the last decision", group: "Decide" },
  { id: "withhold", key: "w", shown: "W", says: "Withhold picture and words, or show them again", group: "Picture" },
  { id: "enlarge", key: "e", shown: "E", says: "Enlarge the picture", group: "Picture" },
  { id: "closer", key: "+", shown: "+", says: "Zoom in", group: "Picture" },
  { id: "farther", key: "-", shown: "−", says: "Zoom out", group: "Picture" },
  { id: "fit", key: "0", shown: "0", says: "Fit the picture", group: "Picture" },
  { id: "help", key: "?", shown: "?", says: "This list", group: "Console" },
];

/** How the key of a command is shown. */
export function shownKey(id: CommandId): string {
  return shortcuts.find((shortcut) => shortcut.id === id)?.shown ?? "";
}
