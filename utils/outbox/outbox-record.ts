import type { Category } from "../protocol/report.ts";
import type { CaseState } from "../protocol/sync.ts";

/** A sealed part waiting to be sent. The device can write it and not read it. */
export interface OutboxPart {
  reportId: string;
  part: string;
  sealed: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `sealed`, hexadecimal. */
  digest: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  attempts: number;
  nextAttemptAt: number;
  /** Code with which the backlog refused it for good; it is kept, and not sent again. */
  refused: string | null;
}

/** What the person's own list needs of a report, without free text. */
export interface ReportEntry {
  reportId: string;
  /** Who reported, as a keyed hash; `null` for an unknown person. */
  personKey: string | null;
  viewId: string;
  category: Category | null;
  couldHarm: boolean;
  /** `null` unless the report is about one patient's chart. */
  chartNumber: string | null;
  day: string;
  createdAt: number;
  delivery: "captured" | "received" | "undone" | "refused";
  caseNumber: number | null;
  caseState: CaseState | null;
  /** Whether the person has seen the newest answer. */
  answerSeen: boolean;
}
