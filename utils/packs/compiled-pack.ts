import type { RememberedElement } from "../anchors/remembered-element.ts";
import type { Tip } from "../protocol/pack.ts";
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

export interface CompiledWalkthrough {
  /** Unique over all packs, as a tip's. */
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
