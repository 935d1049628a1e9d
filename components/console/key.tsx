import { type CommandId, shownKey } from "./shortcuts.ts";

/** The key of a command, beside its control. Screen readers hear it from `aria-keyshortcuts`, not twice. */
export function Key({ of }: { of: CommandId }) {
  return (
    <span class="key" aria-hidden="true">
      {shownKey(of)}
    </span>
  );
}
