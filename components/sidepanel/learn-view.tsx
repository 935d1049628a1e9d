import { useMemo, useState } from "preact/hooks";
import type { LearnState } from "../../utils/learning/learn-state.ts";
import { TextSearch } from "../../utils/search/text-search.ts";
import { LearnList } from "./learn-list.tsx";
import { LearnPath } from "./learn-path.tsx";
import { Placeholder } from "./placeholder.tsx";

export interface LearnViewProps {
  learn: LearnState;
  practice: { isHere: boolean; address: string | null };
  onStart(lessonId: string): void;
  onPrint(): void;
}

/** With so many lessons one looks for them by name. */
const manyLessons = 5;

/** A person's paths, and the library of all that they can learn. */
export function LearnView({ learn: { paths, lessons }, practice, onStart, onPrint }: LearnViewProps) {
  const [query, setQuery] = useState("");
  const search = useMemo(() => new TextSearch(lessons, ({ lesson }) => lesson.title), [lessons]);
  const found = search.find(query, lessons.length);
  return (
    <>
      {paths.map(({ path, progress }) => (
        <LearnPath key={path.id} {...{ path, progress, lessons, onStart }} isPractice={practice.isHere} />
      ))}
      {lessons.length === 0 && (
        <Placeholder
          kind="empty"
          title="Nothing to learn here yet"
          text="Walkthroughs for your role appear here once your hospital's trainers have published them."
        />
      )}
      {lessons.length > 0 && <h2 class="learn-library">{paths.length > 0 ? "Everything" : "What you can learn"}</h2>}
      {lessons.length > manyLessons && (
        <input
          type="search"
          class="learn-search"
          aria-label="Find a lesson"
          placeholder="Find a lesson"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <p class="learn-found" role="status">
        {query.trim() !== "" && (found.length === 0 ? "No lesson is called that. Try another word." : `${found.length} found`)}
      </p>
      <LearnList entries={found} practice={practice} onStart={onStart} />
      <button type="button" class="learn-print" onClick={onPrint}>
        Print a tip sheet for my role
      </button>
    </>
  );
}
