import type { SceneReason } from "../protocol/report.ts";

const notes: Record<SceneReason, string | null> = {
  complete: null,
  "no-profile": "Elbow does not know this system, so the drawing has shapes only.",
  "stale-profile": "This screen has changed since Elbow learned it, so the drawing has shapes only.",
  "view-policy": "On this screen Elbow does not read labels.",
  "unknown-view": "Elbow does not know this screen, so the drawing has shapes only.",
  "page-busy": "This screen holds too much to be read at once, so the drawing has some shapes only.",
  "page-unreachable": "No page of the EHR could be read here, so there is no drawing. Your report is kept all the same.",
  "read-failed": "The page could not be read, so there is no drawing. Your report is kept all the same.",
};

/** What the reporter is told when there is less of a picture than usual; `null` where it is complete. */
export function sceneNote(reason: SceneReason): string | null {
  return notes[reason];
}
