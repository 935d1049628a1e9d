import { useRef } from "preact/hooks";
import type { Category } from "../../utils/protocol/report.ts";
import type { CaseState } from "../../utils/protocol/sync.ts";
import { showChartNumber } from "../../utils/report/chart-number.ts";
import { safetyIcon } from "../overlay/icons.ts";
import { categoryWords } from "../report-panel/category-words.ts";
import { dayWords } from "../shared/day-words.ts";
import { Icon } from "../shared/icon.tsx";
import { type ReportProgress, reportWords } from "./report-words.ts";
import { useSeen } from "./use-seen.ts";

export interface ReportEntry {
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** Title of the view where it happened; `null` where it was unknown or sensitive. */
  viewTitle: string | null;
  category: Category | null;
  couldHarm: boolean;
  /** What to quote to the help desk about the chart; `null` unless the report is about one patient's. */
  chartNumber: string | null;
  progress: ReportProgress;
  /** Number that people say aloud, once it belongs to a case. */
  caseNumber: number | null;
  caseState: CaseState | null;
  answer: { text: string; day: string } | null;
  /** Its answer was not read yet. */
  isUnread: boolean;
}

export interface ReportListProps {
  reports: readonly ReportEntry[];
  /** Whom to call when someone could be hurt now. */
  safetyPhone: string;
  onAnswerRead(reportId: string): void;
}

/** A person's own reports: what was said, what became of it, the answer. */
export function ReportList({ reports, safetyPhone, onAnswerRead }: ReportListProps) {
  return (
    <ol class="reports">
      {reports.map((report) => (
        <Report key={report.id} report={report} safetyPhone={safetyPhone} onAnswerRead={() => onAnswerRead(report.id)} />
      ))}
    </ol>
  );
}

function Report({ report, safetyPhone, onAnswerRead }: { report: ReportEntry; safetyPhone: string; onAnswerRead(): void }) {
  const entry = useRef<HTMLLIElement>(null);
  useSeen(entry, report.isUnread, onAnswerRead);
  const { answer } = report;
  return (
    <li ref={entry} class="report-entry" data-unread={report.isUnread}>
      <p class="report-meta">
        <time dateTime={report.day}>{dayWords(report.day)}</time>
        {report.caseNumber !== null && <span>Case {report.caseNumber}</span>}
        {report.isUnread && <span class="report-new">New answer</span>}
      </p>
      <p class="report-title">
        {report.viewTitle ?? "Unnamed screen"}
        {report.category && <span class="report-category"> · {categoryWords[report.category]}</span>}
      </p>
      {report.couldHarm && (
        <p class="report-harm">
          <Icon paths={safetyIcon} size={16} />
          Could harm a patient. Urgent: call {safetyPhone}
        </p>
      )}
      {report.chartNumber !== null && (
        <p class="report-meta">
          One patient's chart: quote <strong>{showChartNumber(report.chartNumber)}</strong>
        </p>
      )}
      <p class="report-state">{reportWords(report.progress, report.caseState)}</p>
      {answer && (
        <blockquote class="report-answer">
          <p>{answer.text}</p>
          <p class="report-meta">
            Answered <time dateTime={answer.day}>{dayWords(answer.day)}</time>
          </p>
        </blockquote>
      )}
    </li>
  );
}
