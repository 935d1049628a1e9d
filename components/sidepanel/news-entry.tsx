import { useRef } from "preact/hooks";
import type { NewsItem } from "../../utils/notices/news-item.ts";
import { noticeIcon } from "../overlay/icons.ts";
import { RichTextView } from "../overlay/rich-text-view.tsx";
import { dayWords } from "../shared/day-words.ts";
import { Icon } from "../shared/icon.tsx";
import { noticeWords } from "../shared/notice-words.ts";
import { useSeen } from "./use-seen.ts";

export interface NewsEntryProps {
  item: NewsItem;
  /** Among the tips of a screen its kind and an icon tell it from them; under a heading of its kind its screen does. */
  among: "tips" | "news";
  onSeen(noticeId: string): void;
}

/** One notice: what it is about, the way around it, and who answers for it until when. */
export function NewsEntry({ item, among, onSeen }: NewsEntryProps) {
  const entry = useRef<HTMLElement>(null);
  useSeen(entry, item.isNew, () => onSeen(item.id));
  const { title, text, kind, viewTitle, owner, day, until, caseNumber, isNew } = item;
  return (
    <article ref={entry} class={`news-entry news-among-${among}`} data-new={isNew}>
      <p class="news-meta">
        {among === "tips" && <Icon paths={noticeIcon} size={16} />}
        <span>{among === "tips" ? noticeWords[kind] : (viewTitle ?? "Everywhere")}</span>
        {isNew && <span class="news-new">New</span>}
      </p>
      <h3>{title}</h3>
      <RichTextView text={text} language="" />
      <p class="news-meta">
        <span>
          {owner}, <time dateTime={day}>{dayWords(day)}</time>
        </span>
        {caseNumber !== null && <span>Case {caseNumber}</span>}
        <span>
          Until <time dateTime={until}>{dayWords(until)}</time>
        </span>
      </p>
    </article>
  );
}
