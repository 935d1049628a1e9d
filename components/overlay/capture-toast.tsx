import { Icon } from "./icon.tsx";
import { capturedIcon, offlineIcon, receivedIcon, undoIcon } from "./icons.ts";

export type ReportStatus = "captured" | "received" | "undone" | "refused";

export interface CaptureToastProps {
  status: ReportStatus;
  offline: boolean;
  onUndo(): void;
}

/** Says at once what became of a press on *Report friction*, until the report panel has loaded. */
export function CaptureToast({ status, offline, onUndo }: CaptureToastProps) {
  return (
    <div class="toast" data-status={status}>
      <Icon paths={status === "received" ? receivedIcon : offline && status === "captured" ? offlineIcon : capturedIcon} />
      <p role="status">{statusWords(status, offline)}</p>
      {(status === "captured" || status === "received") && (
        <button type="button" class="toast-undo" onClick={onUndo}>
          <Icon paths={undoIcon} size={16} />
          Undo
        </button>
      )}
    </div>
  );
}

/** *Captured* is on this device, *received* is on the server; the two are never mixed up. */
export function statusWords(status: ReportStatus, offline: boolean): string {
  switch (status) {
    case "captured":
      return offline ? "Captured. It will be sent when the network is back." : "Captured. Sending.";
    case "received":
      return "Received.";
    case "undone":
      return "Undone. This report is withdrawn.";
    case "refused":
      return "The server did not take it. It stays on this device; if it matters now, call the help desk.";
  }
}
