import { useEffect, useRef } from "preact/hooks";
import type { TextRange } from "../../utils/report/text-range.ts";
import { undoIcon } from "../overlay/icons.ts";
import { Icon } from "../shared/icon.tsx";

export interface StruckWordsProps {
  text: string;
  patientLike: readonly TextRange[];
  restored: ReadonlySet<string>;
  mayRestore: boolean;
  onRestore(part: string): void;
}

/** The words as they will be sent: what looks like a patient's is struck out, and one tap puts it back where that is allowed. */
export function StruckWords({ text, patientLike, restored, mayRestore, onRestore }: StruckWordsProps) {
  const parts = [...new Set(patientLike.map((range) => text.slice(...range)))];
  const count = parts.filter((part) => !restored.has(part)).length;
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <section ref={section} class="struck" aria-label="Your words as they are sent">
      <p role="status" class="struck-title">
        {count === 0 ? "Sent as you wrote it." : "Looks like a patient's. What is struck out is not sent."}
      </p>
      <p class="struck-preview">{previewOf(text, patientLike, restored)}</p>
      {mayRestore ? (
        <div class="struck-parts">
          {parts.map((part) => (
            <button
              key={part}
              type="button"
              class="struck-part"
              aria-pressed={restored.has(part)}
              onClick={() => onRestore(part)}
            >
              <Icon paths={undoIcon} size={16} />
              {restored.has(part) ? "Strike out" : "Put back"} <span class="struck-word">{part}</span>
            </button>
          ))}
        </div>
      ) : (
        <p class="quiet">Your hospital lets nobody put it back. Say it in other words.</p>
      )}
    </section>
  );
}

function previewOf(text: string, ranges: readonly TextRange[], restored: ReadonlySet<string>) {
  const pieces = [];
  let position = 0;
  for (const [start, end] of ranges) {
    const part = text.slice(start, end);
    pieces.push(text.slice(position, start), restored.has(part) ? part : <del key={start}>{part}</del>);
    position = end;
  }
  pieces.push(text.slice(position));
  return pieces;
}
