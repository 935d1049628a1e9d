import { useEffect, useRef } from "preact/hooks";
import { type CommandId, shortcuts } from "../../components/console/shortcuts.ts";

const byKey = new Map(shortcuts.map(({ key, id }) => [key, id]));
/** Other ways to type the same command. */
const aliases: Record<string, string> = { "=": "+", "−": "-", _: "-" };

/**
 * Runs commands for single keys, while they are switched on. Never while somebody types, in a dialog, or with a modifier: those keys belong
 * to the browser and the reader's own tools.
 */
export function useCommands(on: boolean, run: (command: CommandId) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!on) return;
    const stop = new AbortController();
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        const key = aliases[event.key] ?? event.key.toLowerCase();
        // Enter belongs to whatever has the focus.
        const command = key === "enter" ? undefined : byKey.get(key);
        if (command) latest.current(command);
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [on]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("dialog[open]")) return true;
  return target.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
}
