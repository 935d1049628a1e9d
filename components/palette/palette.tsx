import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PaletteEntry } from "../../utils/palette/palette-entry.ts";
import { TextSearch } from "../../utils/search/text-search.ts";
import { searchIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";
import { PaletteReading } from "./palette-reading.tsx";

export interface PaletteProps {
  /** `null` while they are read. */
  entries: readonly PaletteEntry[] | null;
  /** Something to do was chosen; what is only read stays in the palette. */
  onRun(entry: PaletteEntry): void;
  /** A tip was opened. */
  onRead(entry: PaletteEntry): void;
  onClose(): void;
}

/** More matches than one would read. */
const most = 50;

const kinds: Readonly<Record<PaletteEntry["kind"], string>> = {
  tip: "Tip",
  walkthrough: "Walkthrough",
  scenario: "Scenario",
  command: "Command",
  person: "Ask",
};

/** Finds and runs everything by a few letters: tips, walkthroughs, commands, people to ask. Keyboard first. */
export function Palette({ entries, onRun, onRead, onClose }: PaletteProps) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [reading, setReading] = useState<PaletteEntry | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const search = useMemo(() => new TextSearch(entries ?? [], ({ title, more }) => `${title} ${more}`), [entries]);
  const found = useMemo(() => search.find(query, most), [search, query]);
  useLayoutEffect(() => {
    if (!reading) input.current?.focus();
  }, [reading]);
  useLayoutEffect(() => document.querySelector(".palette-option[aria-selected='true']")?.scrollIntoView({ block: "nearest" }));

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    if (entry.action.kind === "read" || entry.action.kind === "ask") {
      setReading(entry);
      if (entry.action.kind === "read") onRead(entry);
    } else onRun(entry);
  };
  const move = (by: number) => setActive(found.length === 0 ? 0 : (active + by + found.length) % found.length);
  const onKey = (event: KeyboardEvent) => {
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => choose(found[active]) }[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  };
  // Wherever the focus is, and where it is nowhere.
  useLayoutEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      if (reading) setReading(null);
      else onClose();
    };
    document.addEventListener("keydown", onEscape);
    return () => document.removeEventListener("keydown", onEscape);
  }, [reading, onClose]);

  return (
    <main class="palette">
      <h1 class="only-heard">Find in Elbow</h1>
      {reading ? (
        <PaletteReading entry={reading} onBack={() => setReading(null)} />
      ) : (
        <>
          <div class="palette-find">
            <Icon paths={searchIcon} size={20} />
            <input
              ref={input}
              type="text"
              role="combobox"
              aria-label="Find a tip, a walkthrough or a command"
              aria-expanded="true"
              aria-controls="palette-list"
              aria-autocomplete="list"
              aria-activedescendant={found[active] ? `palette-${active}` : undefined}
              placeholder="Find a tip, a walkthrough or a command"
              autocomplete="off"
              spellcheck={false}
              value={query}
              onInput={(event) => {
                setQuery(event.currentTarget.value);
                setActive(0);
              }}
              onKeyDown={onKey}
            />
          </div>
          <div id="palette-list" class="palette-list" role="listbox" aria-label="Found">
            {found.map((entry, number) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys are the combobox's.
              <div
                key={entry.id}
                id={`palette-${number}`}
                class="palette-option"
                role="option"
                aria-selected={number === active}
                onPointerMove={() => setActive(number)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(entry)}
              >
                <span class="palette-title" lang={entry.language || undefined}>
                  {entry.title}
                </span>
                <span class="palette-kind">{kinds[entry.kind]}</span>
              </div>
            ))}
          </div>
          <p class="palette-none" role="status">
            {entries !== null &&
              found.length === 0 &&
              `Nothing is called “${query.trim()}”. Try another word, or report what is missing.`}
            {query.trim() !== "" && found.length > 0 && (
              <span class="only-heard">{found.length === 1 ? "1 entry" : `${found.length} entries`}</span>
            )}
          </p>
        </>
      )}
    </main>
  );
}
