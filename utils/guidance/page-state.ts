import type { CompiledTip } from "../packs/compiled-pack.ts";
import type { Coaching } from "../walkthroughs/coaching.ts";
import type { BarHome } from "./bar-home.ts";

/** What the content script is told; it asks for nothing else. */
export interface PageState {
  tips: readonly CompiledTip[];
  /** Values for when clauses that come from outside the page's script: roles, unit, view, workflow, environment, locale. */
  keys: Readonly<Record<string, unknown>>;
  /** By tip id, for the person who is signed in. */
  progress: Readonly<Record<string, TipProgress>>;
  /** Ids of the walkthroughs that the person has finished, and of the scenarios that they have passed. */
  lessonsDone: readonly string[];
  /** The walkthrough that they are in, in this tab. */
  coaching: Coaching | null;
  /** The person asked for quiet until the shift ends. */
  quiet: boolean;
  /** No tip may open by itself: one has in this shift, or the site allows none. */
  pushedInShift: boolean;
  /** Nothing may open by itself on this view, by the EHR profile. */
  noPush: boolean;
  /** Random token of the chart in front; lives in this tab's memory only. */
  chart: string | null;
  /** Where the person has put the status bar; `null`: where the EHR profile has it. */
  bar: BarHome | null;
  offline: boolean;
  /** Answers to the person's reports that were not read yet. */
  unread: number;
  /** Known issues and changes of this view that the person has not read of. */
  notices: number;
  /** A report is being captured. */
  reportBusy: boolean;
  /** The report panel is open in the page. */
  reporting: boolean;
  /** Friction was noticed, and the person may be asked now whether to report. */
  offer: boolean;
}

export interface TipProgress {
  seen: boolean;
  dismissals: number;
}
