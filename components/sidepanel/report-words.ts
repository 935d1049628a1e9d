import type { CaseState } from "../../utils/protocol/sync.ts";

/** How far a report has come: on this device, on the server, or decided there. */
export type ReportProgress = "captured" | "received" | "undone" | "refused";

const caseWords: Readonly<Record<CaseState, string>> = {
  new: "Received, not looked at yet",
  triaged: "Somebody is looking at it",
  planned: "Planned",
  "in-progress": "Being worked on",
  fixed: "Fixed",
  "not-now": "Not now",
  "will-not-change": "Will not be changed",
  "there-is-a-way": "There is a way to do it",
  "needs-information": "There is a question for you",
};

/** What became of a report, in plain words. */
export function reportWords(progress: ReportProgress, caseState: CaseState | null): string {
  switch (progress) {
    case "captured":
      return "On this device, waiting to be sent";
    case "undone":
      return "Withdrawn by you";
    case "refused":
      return "Not accepted by the server; it is kept on this device";
    case "received":
      return caseState === null ? "Received" : caseWords[caseState];
  }
}
