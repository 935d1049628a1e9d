import type { RememberedElement } from "../anchors/remembered-element.ts";
import type { Command, Tip } from "../protocol/pack.ts";
import type { LabelRole } from "../protocol/profile.ts";
import type { WhenExpression } from "../when/when-expression.ts";
import type { CompletionEvent } from "./completion-event.ts";
import type { RichText } from "./rich-text.ts";

/** A pack in one language, ready for the content script: plain JSON, nothing left to parse or look up. */
export interface CompiledPack {
  id: string;
  version: string;
  displayName: string;
  tips: CompiledTip[];
  walkthroughs: CompiledWalkthrough[];
  scenarios: CompiledWalkthrough[];
  paths: CompiledPath[];
  commands: CompiledCommand[];
  surveys: CompiledSurvey[];
}

export interface CompiledTip {
  /** Unique over all packs: the pack's id, a dot, the tip's id. Progress is kept under it. */
  id: string;
  when: WhenExpression;
  /** The keys that `when` names; `tip.<id>.seen` with the id above. */
  keys: string[];
  level: Tip["level"];
  /** Higher first. */
  priority: number;
  title: string;
  body: RichText;
  /** `null` for a tip that stands only in the side panel. */
  anchor: CompiledAnchor | null;
  /** Language of title and body, where the wanted one is missing the pack's first. */
  language: string;
  /** Last day on which the tip shows, `YYYY-MM-DD`. */
  expires: string | null;
}

/** A walkthrough, or a scenario and how it is led through. */
export interface CompiledWalkthrough {
  /** Unique over all packs, as a tip's; no scenario has the id of a walkthrough. */
  id: string;
  when: WhenExpression;
  keys: string[];
  priority: number;
  title: string;
  body: RichText;
  /** Of all its texts: no walkthrough is half in one language and half in another. */
  language: string;
  expires: string | null;
  steps: CompiledStep[];
  /** By the names that completion events give them. */
  anchors: Record<string, CompiledAnchor>;
  /** `null` for a walkthrough. */
  scenario: CompiledScenario | null;
}

/** What of a scenario is done without guidance, in the practice environment. */
export interface CompiledScenario {
  /** Id of the view on which it begins. */
  start: string;
  task: RichText;
  /** All of them have to be met, each by one of its events. */
  pass: { title: string; events: CompletionEvent[] }[];
}

export interface CompiledPath {
  id: string;
  when: WhenExpression;
  keys: string[];
  priority: number;
  title: string;
  body: RichText;
  language: string;
  expires: null;
  /** Ids of walkthroughs and scenarios, in order. `dueDay`: days after go-live. */
  items: { lessonId: string; dueDay: number | null }[];
}

export interface CompiledCommand {
  id: string;
  when: WhenExpression;
  keys: string[];
  priority: number;
  title: string;
  language: string;
  expires: null;
  /** With the ids of compiled packs. */
  run: Command["run"];
}

export interface CompiledSurvey {
  id: string;
  when: WhenExpression;
  keys: string[];
  priority: number;
  question: string;
  /** What the first and the last of five answers mean. */
  low: string;
  high: string;
  language: string;
  expires: string | null;
  /** Share of the people who are asked, and days in which they are asked nothing else. */
  sample: number;
  quietDays: number;
}

export interface CompiledStep {
  id: string;
  title: string;
  body: RichText;
  /** Name of its anchor; `null`: it is told beside the status bar. */
  anchor: string | null;
  completionEvents: CompletionEvent[];
}

/** What is needed to find an anchor's element without the vocabulary. */
export type CompiledAlternative =
  | ({ kind: "hook" } & CompiledHook)
  | { kind: "label"; label: CompiledLabel; near: CompiledLabel | null; within: CompiledHook | null };

export interface CompiledHook {
  attribute: string;
  value: string;
}

export interface CompiledAnchor {
  alternatives: CompiledAlternative[];
  /** `null`: only the alternatives count. */
  remembered: RememberedElement | null;
}

export interface CompiledLabel {
  role: LabelRole;
  /** Whole text of the element, white space normalised. */
  text: string;
}
