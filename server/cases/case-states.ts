import type { CaseState } from "../../utils/protocol/sync.ts";

/** States that end the work on a case; each needs a reason in words that a reporter can read. */
export const closingStates: readonly CaseState[] = ["fixed", "not-now", "will-not-change", "there-is-a-way"];

/** States that say something to the reporter, and so need words: an ending, or a question. */
export const statesWithReason: readonly CaseState[] = [...closingStates, "needs-information"];

const working: readonly CaseState[] = ["triaged", "planned", "in-progress", "needs-information"];
const decided: readonly CaseState[] = [...working, ...closingStates];

/** Where a case may go from each state. What was fixed is reopened before anything else is said about it. */
const transitions: Record<CaseState, readonly CaseState[]> = {
  new: decided,
  triaged: decided,
  planned: decided,
  "in-progress": decided,
  "needs-information": decided,
  "not-now": decided,
  "will-not-change": decided,
  "there-is-a-way": decided,
  fixed: [...working, "fixed"],
};

/** Whether a case may go from one state to the other; staying is allowed, to change owner, date or words. */
export function mayGo(from: CaseState, to: CaseState): boolean {
  return transitions[from].includes(to);
}
