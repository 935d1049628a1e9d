import type { TipProgress } from "../guidance/page-state.ts";
import type { LearnState } from "../learning/learn-state.ts";
import type { NewsItem } from "../notices/news-item.ts";
import type { ReportEntry } from "../outbox/outbox-record.ts";
import type { CompiledSurvey, CompiledTip } from "../packs/compiled-pack.ts";

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
  /** What this person can learn here. */
  learn: LearnState;
  /** The question that they may be asked now; `null`: none. */
  survey: CompiledSurvey | null;
  /** What the backlog tells everybody, newest first. */
  news: NewsItem[];
  /** Whether the tab shows the practice environment, and where one is; `null` where the site has none. */
  practice: { isHere: boolean; address: string | null };
  /** The signed-in person's own reports, newest first. */
  reports: PersonalReport[];
}

export interface PersonalReport {
  entry: ReportEntry;
  viewTitle: string | null;
  answer: { text: string; day: string } | null;
}
