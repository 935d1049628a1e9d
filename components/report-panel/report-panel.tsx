import type { MarkKind } from "../../utils/protocol/report.ts";
import type { OpenReport, ReportValue } from "../../utils/report/open-report.ts";
import type { TextRange } from "../../utils/report/text-range.ts";
import { oftenIcon, patientIcon } from "../overlay/icons.ts";
import { CategoryChips } from "./category-chips.tsx";
import { ChartRoute } from "./chart-route.tsx";
import { HarmToggle, type SafetyContact } from "./harm-toggle.tsx";
import { KnownRow } from "./known-row.tsx";
import { PanelHead } from "./panel-head.tsx";
import { SaidToggle } from "./said-toggle.tsx";
import { SceneNote } from "./scene-note.tsx";
import type { ReportStatus } from "./status-words.ts";
import { WordsField } from "./words-field.tsx";

export interface ReportPanelProps {
  status: ReportStatus;
  offline: boolean;
  /** That values are barred, or why there is less of a picture. */
  sceneNote: string | null;
  /** The drawn scene with its mark, as an SVG document. */
  previewSvg: string | null;
  site: {
    reportButton: string;
    safety: SafetyContact;
    chart: { route: string; phone: string };
    words: { mayRestore: boolean };
  };
  /** By which the help desk's note about the chart is found: `7KQ-2MN`. */
  chartNumber: string;
  /** Known issues of the screen. */
  known: OpenReport["known"];
  value: ReportValue;
  /** What in the words looks like a patient's, in order. */
  patientLike: readonly TextRange[];
  /** Parts that the reporter put back. */
  restored: ReadonlySet<string>;
  comparisonNote: string | null;
  onChange(value: ReportValue): void;
  onRestore(part: string): void;
  onUndo(): void;
  onMark(kind: MarkKind): void;
  onClose(): void;
}

/**
 * What a reporter may add to a report that is captured already: nothing has to be filled in, nothing has to be sent. Takes no focus by
 * itself; lives in a document of the extension, so that the EHR's page reads no key of it.
 */
export function ReportPanel(props: ReportPanelProps) {
  const { status, value, site, onChange } = props;
  const change = (part: Partial<ReportValue>) => onChange({ ...value, ...part });
  return (
    <main class="report-panel" aria-labelledby="report-title">
      <h1 id="report-title" class="only-heard">
        {site.reportButton}
      </h1>
      <PanelHead status={status} offline={props.offline} onUndo={props.onUndo} onClose={props.onClose} />
      {status !== "undone" && (
        <form class="report-form" onSubmit={(event) => event.preventDefault()}>
          {props.known.length > 0 && (
            <KnownRow known={props.known} value={value.knownAs} onChange={(knownAs) => change({ knownAs })} />
          )}
          <CategoryChips value={value.category} onChange={(category) => change({ category })} />
          <div class="toggles">
            <HarmToggle value={value.couldHarm} safety={site.safety} onChange={(couldHarm) => change({ couldHarm })} />
            <div class="said-row">
              <SaidToggle
                icon={oftenIcon}
                words="Happens often"
                value={value.happensOften}
                onChange={(happensOften) => change({ happensOften })}
              />
              <SaidToggle
                icon={patientIcon}
                words="About one patient's chart"
                value={value.aboutChart}
                onChange={(aboutChart) => change({ aboutChart })}
              />
            </div>
            <div role="status">{value.aboutChart && <ChartRoute {...site.chart} number={props.chartNumber} />}</div>
          </div>
          <SceneNote
            note={props.sceneNote}
            previewSvg={props.previewSvg}
            marked={value.mark?.kind ?? null}
            onMark={props.onMark}
          />
          <WordsField
            value={value.words}
            patientLike={props.patientLike}
            restored={props.restored}
            mayRestore={site.words.mayRestore}
            comparisonNote={props.comparisonNote}
            onChange={(words) => change({ words })}
            onRestore={props.onRestore}
            onDone={props.onClose}
          />
        </form>
      )}
    </main>
  );
}
