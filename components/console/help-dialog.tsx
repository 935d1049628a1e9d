import { Dialog } from "./dialog.tsx";
import { shortcuts } from "./shortcuts.ts";

const groups = ["Cases", "Decide", "Picture", "Console"] as const;

export interface HelpDialogProps {
  /** Whether single keys work. */
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  onClose: () => void;
}

/** All keys of the console, and the switch for those of a single letter (WCAG 2.1.4). */
export function HelpDialog({ singleKeys, onSingleKeys, onClose }: HelpDialogProps) {
  return (
    <Dialog label="Keys" class="help" onClose={onClose}>
      <h2>Keys</h2>
      <label class="switch">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.currentTarget.checked)} />
        <span>
          Single-key shortcuts
          <span class="field-hint">Switch them off when you dictate or use a screen reader. Kept on this computer.</span>
        </span>
      </label>
      <div class="help-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ id, shown, says, always }) => (
                  <div key={id} class={singleKeys || always ? "" : "switched-off"}>
                    <dt>
                      <kbd class="key">{shown}</kbd>
                    </dt>
                    <dd>{says}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={onClose}>
          Close <kbd class="key">Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}
