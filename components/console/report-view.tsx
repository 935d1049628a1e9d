import type { ComponentChildren } from "preact";
import { showChartNumber } from "../../utils/report/chart-number.ts";
import { Icon } from "../shared/icon.tsx";
import type { CaseReport } from "./case-types.ts";
import { ContextList } from "./context-list.tsx";
import { destroyIcon, showIcon, undoIcon, withholdIcon } from "./icons.ts";
import { Key } from "./key.tsx";
import { NoticedList } from "./noticed-list.tsx";
import { Placeholder } from "./placeholder.tsx";
import { Trail } from "./trail.tsx";
import { categoryNames, dayText, idText, whenText } from "./words.ts";

export interface ReportViewProps {
  report: CaseReport;
  /** The drawn scene with its controls; shown only while the report may be. */
  picture: ComponentChildren;
  /** The key `W` speaks to the first report of a case. */
  first: boolean;
  onWithhold: (withheld: boolean) => void;
  onDestroy: () => void;
}

/** One report: the reporter's words, the drawn screen, and what is known of the moment. */
export function ReportView({ report, picture, first, onWithhold, onDestroy }: ReportViewProps) {
  const byline = [...report.roles.map(idText), whenText(report)].filter(Boolean).join(" · ");
  return (
    <section class="report" aria-label="Report">
      {report.shown === "yes" ? (
        <>
          <div class="words">
            <ul class="report-chips" aria-label="What the reporter said">
              {report.category && <li class="chip">{categoryNames[report.category]}</li>}
              {report.happensOften && <li class="chip">Happens often</li>}
              {report.knownAs && <li class="chip">Known as “{report.knownAs}”</li>}
              {report.chartNumber && (
                <li class="chip" title="The help desk's note about the chart has this number.">
                  One patient's chart: <span class="chart-number">{showChartNumber(report.chartNumber)}</span>
                </li>
              )}
            </ul>
            {report.words ? <blockquote>{report.words}</blockquote> : <p class="quiet">No words came with this report.</p>}
            {byline && <p class="byline">{byline}</p>}
          </div>
          {picture}
        </>
      ) : (
        <Hidden report={report} />
      )}
      <ReportActions {...{ report, first, onWithhold, onDestroy }} />
      <div class="facts">
        <div class="facts-column">
          <ContextList report={report} />
          {report.noticed && <NoticedList noticed={report.noticed} />}
        </div>
        {report.shown === "yes" && <Trail lines={report.trail} />}
      </div>
    </section>
  );
}

function ReportActions({ report, first, onWithhold, onDestroy }: Omit<ReportViewProps, "picture">) {
  if (report.shown === "destroyed") return null;
  const withheld = report.shown === "withheld";
  return (
    <div class="report-actions">
      {report.shown !== "withdrawn" && (
        <button type="button" class="button" onClick={() => onWithhold(!withheld)} aria-keyshortcuts={first ? "w" : undefined}>
          <Icon paths={withheld ? showIcon : withholdIcon} />
          {withheld ? "Show again" : "Withhold"}
          {first && <Key of="withhold" />}
        </button>
      )}
      <button type="button" class="button" onClick={onDestroy}>
        <Icon paths={destroyIcon} />
        Destroy…
      </button>
      <p class="quiet">If patient data got in: withhold hides picture and words from everyone at once.</p>
    </div>
  );
}

function Hidden({ report: { shown, destroyed } }: { report: CaseReport }) {
  if (shown === "destroyed" && destroyed) {
    return (
      <Placeholder icon={destroyIcon} title="Picture and words were destroyed">
        <p>
          On {dayText(destroyed.day)}, by {destroyed.by}: {destroyed.reason}
        </p>
        <p class="quiet">Nobody can bring them back. The audit trail keeps that, when and why.</p>
      </Placeholder>
    );
  }
  if (shown === "withdrawn") {
    return (
      <Placeholder icon={undoIcon} title="Its reporter took this report back">
        <p class="quiet">Picture and words are not shown.</p>
      </Placeholder>
    );
  }
  return (
    <Placeholder icon={withholdIcon} title="Picture and words are withheld from everyone">
      <p class="quiet">Show them again, or destroy them for ever.</p>
    </Placeholder>
  );
}
