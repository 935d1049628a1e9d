import type { LearnEntry, LearnState } from "../../utils/learning/learn-state.ts";
import { capturedIcon, oftenIcon } from "../overlay/icons.ts";
import { RichTextView } from "../overlay/rich-text-view.tsx";
import { Icon } from "../shared/icon.tsx";

interface LearnPathProps {
  path: LearnState["paths"][0]["path"];
  progress: LearnState["paths"][0]["progress"];
  lessons: readonly LearnEntry[];
  isPractice: boolean;
  onStart(lessonId: string): void;
}

/** What a role learns, in order: how far one is, what is next, and what comes up again. */
export function LearnPath({ path, progress, lessons, isPractice, onStart }: LearnPathProps) {
  const { items, done, next } = progress;
  const lessonOf = (id: string) => lessons.find(({ lesson }) => lesson.id === id)?.lesson;
  return (
    <section class="learn-path" aria-label={path.title}>
      <h2 lang={path.language}>{path.title}</h2>
      <RichTextView text={path.body} language={path.language} />
      <p class="learn-progress">
        <progress max={items.length} value={done} aria-hidden="true" />
        {done} of {items.length} done
      </p>
      <ol class="learn-items">
        {items.map(({ lessonId, isDone, isUpAgain, due }, number) => {
          const lesson = lessonOf(lessonId);
          if (!lesson) return null;
          const isNext = lessonId === next;
          return (
            <li key={lessonId} data-done={isDone && !isUpAgain} aria-current={isNext ? "step" : undefined}>
              <span class="learn-mark" aria-hidden="true">
                {isDone ? <Icon paths={isUpAgain ? oftenIcon : capturedIcon} size={16} /> : number + 1}
              </span>
              <a href={`#lesson-${lessonId}`} lang={lesson.language}>
                {lesson.title}
              </a>
              <span class="learn-due">
                {isUpAgain ? "Again, from memory" : isDone ? <span class="only-heard">done</span> : due && `by ${dayText(due)}`}
              </span>
              {isNext && (lesson.scenario === null || isPractice) && (
                <button type="button" class="learn-start" onClick={() => onStart(lessonId)}>
                  {isUpAgain ? "Do it again" : "Start"}
                  <span class="only-heard">: {lesson.title}</span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {next === null && <p class="learn-all">You have done all of it.</p>}
    </section>
  );
}

/** @param day `YYYY-MM-DD` @returns `3 Dec`. */
function dayText(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
}
