import { capturedIcon, closeIcon, offlineIcon, receivedIcon, undoIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";
import { type ReportStatus, statusWords } from "./status-words.ts";

export interface PanelHeadProps {
  status: ReportStatus;
  offline: boolean;
  onUndo(): void;
  onClose(): void;
}

/** What became of the report: *Captured* and *Received* apart, undo, close. */
export function PanelHead({ status, offline, onUndo, onClose }: PanelHeadProps) {
  const isOnItsWay = status === "captured" || status === "received";
  const words = statusWords(status, offline);
  return (
    <header class="report-head">
      {isOnItsWay ? (
        <ol class="report-steps" aria-hidden="true">
          <li data-done="true">
            <Icon paths={capturedIcon} size={16} />
            Captured
          </li>
          <li data-done={status === "received"}>
            <Icon paths={offline && status === "captured" ? offlineIcon : receivedIcon} size={16} />
            Received
          </li>
        </ol>
      ) : null}
      <p role="status" class={isOnItsWay && !(offline && status === "captured") ? "only-heard" : "report-status"}>
        {words}
      </p>
      <div class="report-actions">
        {isOnItsWay && (
          <button type="button" class="quiet-button" onClick={onUndo}>
            <Icon paths={undoIcon} size={16} />
            Undo
          </button>
        )}
        <button
          type="button"
          class="quiet-button close-button"
          aria-label="Close; the report stays"
          title="Close; the report stays"
          onClick={onClose}
        >
          <Icon paths={closeIcon} size={20} />
        </button>
      </div>
    </header>
  );
}
