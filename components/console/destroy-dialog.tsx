import { useState } from "preact/hooks";
import { Dialog } from "./dialog.tsx";

/** Asks why before destroying: it cannot be undone, and the audit trail keeps the reason. */
export function DestroyDialog({
  error,
  onDestroy,
  onClose,
}: {
  error: string | null;
  onDestroy: (reason: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") onDestroy(reason.trim());
  };
  const problem = missing ? "Say why. Nothing was destroyed." : error;
  return (
    <Dialog label="Destroy picture and words" onClose={onClose}>
      <form class="dialog-form" onSubmit={submit}>
        <h2>Destroy picture and words?</h2>
        <p>
          The key of this report is deleted. Nobody can read its content again: not here, not from a backup of the reports. The
          case, and the entry in the audit trail, stay.
        </p>
        <label class="field">
          <span class="field-name">Why</span>
          <input
            type="text"
            value={reason}
            maxLength={500}
            aria-invalid={problem !== null}
            aria-describedby="destroy-problem"
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <span class="field-hint">Do not repeat the patient's data here.</span>
        </label>
        <p id="destroy-problem" class="problem" role="alert">
          {problem}
        </p>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            Keep it
          </button>
          <button type="submit" class="button button-danger">
            Destroy for ever
          </button>
        </div>
      </form>
    </Dialog>
  );
}
