import type { Category, Mark, SceneReason } from "../protocol/report.ts";
import type { Scene } from "../protocol/scene.ts";

/** What the reporter may add or change after the capture. */
export interface ReportValue {
  category: Category | null;
  couldHarm: boolean;
  mark: Mark | null;
  words: string;
}

/** A report whose panel is open. In `storage.session` (memory), so that the scene can be shown and marked. */
export interface OpenReport {
  reportId: string;
  tabId: number;
  personKey: string | null;
  status: "captured" | "received" | "undone" | "refused";
  offline: boolean;
  sceneReason: SceneReason;
  scene: Scene | null;
  profile: { id: string; version: string } | null;
  viewId: string;
  value: ReportValue;
  /** Highest revision of the words that was sealed. */
  revision: number;
}
