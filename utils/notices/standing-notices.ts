import { kindsAtHand, type Notice } from "../protocol/notice.ts";

/** The notices about this EHR that stand on a day (`YYYY-MM-DD`), in their order. */
export function standingNotices(notices: readonly Notice[], profileId: string, today: string): Notice[] {
  return notices.filter((notice) => notice.profileId === profileId && notice.until >= today);
}

/** Of these, what whoever is on a view should know now; what is about the view itself comes first. */
export function noticesAtHand(notices: readonly Notice[], viewId: string): Notice[] {
  const atHand = notices.filter(
    (notice) => kindsAtHand.includes(notice.kind) && (notice.viewId === null || notice.viewId === viewId),
  );
  return [...atHand.filter((notice) => notice.viewId !== null), ...atHand.filter((notice) => notice.viewId === null)];
}
