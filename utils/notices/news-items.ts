import { readMarkdown } from "../packs/read-markdown.ts";
import type { Notice } from "../protocol/notice.ts";
import type { NewsItem } from "./news-item.ts";
import { noticesAtHand } from "./standing-notices.ts";

/** For whom, and where, notices are shown. */
export interface NewsReader {
  viewId: string;
  /** By id: the day of the notice that they have had on screen. */
  read: Readonly<Record<string, string>>;
  /** What a view is called; `null` of one that the profile does not know. */
  viewTitle(viewId: string): string | null;
}

/** Notices as the side panel shows them. */
export function newsItems(notices: readonly Notice[], { viewId, read, viewTitle }: NewsReader): NewsItem[] {
  const atHand = noticesAtHand(notices, viewId);
  return notices.map((notice) => {
    const { viewId: about, text, profileId: _profile, ...rest } = notice;
    return {
      ...rest,
      text: readMarkdown(text).richText,
      viewTitle: about === null ? null : viewTitle(about),
      isAtHand: atHand.includes(notice),
      isNew: isNewNotice(notice, read),
    };
  });
}

/** Whether a person has not had a notice on screen as it is now. Whoever is not known has read nothing. */
export function isNewNotice({ id, day }: Pick<Notice, "id" | "day">, read: NewsReader["read"]): boolean {
  return read[id] !== day;
}
