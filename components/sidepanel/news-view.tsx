import type { NewsItem } from "../../utils/notices/news-item.ts";
import { noticeGroups } from "../shared/notice-words.ts";
import { NewsEntry } from "./news-entry.tsx";
import { Placeholder } from "./placeholder.tsx";

/** What the backlog tells everybody: known issues and changes, then what was fixed, is worked on, and will not be changed now. */
export function NewsView({ news, onSeen }: { news: readonly NewsItem[]; onSeen(noticeId: string): void }) {
  if (news.length === 0) {
    return (
      <Placeholder
        kind="empty"
        title="No news"
        text="Known issues, what was changed or fixed, and what is being worked on are told of here."
      />
    );
  }
  return (
    <>
      {noticeGroups.map(({ kind, heading }) => {
        const items = news.filter((item) => item.kind === kind);
        if (items.length === 0) return null;
        return (
          <section key={kind} class="news-group">
            <h2>{heading}</h2>
            {items.map((item) => (
              <NewsEntry key={item.id} item={item} among="news" onSeen={onSeen} />
            ))}
          </section>
        );
      })}
    </>
  );
}
