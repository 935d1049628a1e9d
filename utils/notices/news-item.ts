import type { RichText } from "../packs/rich-text.ts";
import type { Notice } from "../protocol/notice.ts";

/** A notice as the side panel shows it. */
export interface NewsItem extends Pick<Notice, "id" | "kind" | "title" | "caseNumber" | "owner" | "day" | "until"> {
  text: RichText;
  /** `null`: everywhere. */
  viewTitle: string | null;
  /** It is about the screen in front, or about all of them, and concerns whoever is there now. */
  isAtHand: boolean;
  /** This person has not had it on screen. */
  isNew: boolean;
}
