import type { Category, Mark } from "../../utils/protocol/report.ts";
import { CategoryChips } from "./category-chips.tsx";
import { HarmToggle, type SafetyContact } from "./harm-toggle.tsx";
import { PanelHead } from "./panel-head.tsx";
import { SceneNote } from "./scene-note.tsx";
import type { ReportStatus } from "./status-words.ts";
import { WordsField } from "./words-field.tsx";

export interface ReportValue {
  category: Category | null;
  couldHarm: boolean;
  mark: Mark | null;
  words: string;
}

export interface ReportPanelProps {
  status: ReportStatus;
  offline: boolean;
  /** That values are barred, or why there is less of a picture. */
  sceneNote: string | null;
  /** The drawn scene as an SVG document. */
  previewSvg: string | null;
  site: { reportButton: string; safety: SafetyContact };
  value: ReportValue;
  onChange(value: ReportValue): void;
  onUndo(): void;
  onMark(): void;
  onClose(): void;
}

/**
 * What a reporter may add to a report that is captured already: nothing has to be filled in, nothing has to be sent. Takes no focus by
 * itself; lives in a document of the extension, so that the EHR's page reads no key of it.
 */
export function ReportPanel(props: ReportPanelProps) {
  const { status, value, onChange } = props;
  const change = (part: Partial<ReportValue>) => onChange({ ...value, ...part });
  return (
    <main class="report-panel" aria-labelledby="report-title">
      <h1 id="report-title" class="only-heard">
        {props.site.reportButton}
      </h1>
      <PanelHead status={status} offline={props.offline} onUndo={props.onUndo} onClose={props.onClose} />
      {status !== "undone" && (
        <form class="report-form" onSubmit={(event) => event.preventDefault()}>
          <SceneNote note={props.sceneNote} previewSvg={props.previewSvg} isMarked={value.mark !== null} onMark={props.onMark} />
          <CategoryChips value={value.category} onChange={(category) => change({ category })} />
          <HarmToggle value={value.couldHarm} safety={props.site.safety} onChange={(couldHarm) => change({ couldHarm })} />
          <WordsField value={value.words} onChange={(words) => change({ words })} />
        </form>
      )}
    </main>
  );
}
