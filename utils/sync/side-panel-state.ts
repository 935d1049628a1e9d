import type { TipProgress } from "../guidance/page-state.ts";
import type { ReportEntry } from "../outbox/outbox-record.ts";
import type { CompiledTip, CompiledWalkthrough } from "../packs/compiled-pack.ts";
import type { WalkthroughRun } from "../walkthroughs/walkthrough-run.ts";

/** What the side panel shows beside one tab. */
export interface SidePanelState {
  /** Whether the tab shows the EHR. */
  ehr: boolean;
  profile: "ready" | "none";
  personKnown: boolean;
  offline: boolean;
  /** `null` where no route matches. */
  viewTitle: string | null;
  tips: CompiledTip[];
  progress: Record<string, TipProgress>;
  /** What this person can learn here, in the order of priority. */
  walkthroughs: LearnEntry[];
  /** The signed-in person's own reports, newest first. */
  reports: PersonalReport[];
}

export interface LearnEntry {
  walkthrough: CompiledWalkthrough;
  /** When the person finished it last, milliseconds since the epoch; `null`: not yet. */
  doneAt: number | null;
  /** How far they are, where they are in it now. */
  run: WalkthroughRun | null;
}

export interface PersonalReport {
  entry: ReportEntry;
  viewTitle: string | null;
  answer: { text: string; day: string } | null;
}
