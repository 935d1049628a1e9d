import type { NoticeKind } from "../../utils/protocol/notice.ts";

/** What a notice is called, by its kind, where it stands alone. */
export const noticeWords: Readonly<Record<NoticeKind, string>> = {
  "known-issue": "Known issue",
  changed: "Changed",
  fixed: "Fixed",
  "working-on": "Being worked on",
  "not-now": "Not changed now",
};

/** The kinds as headings, in the order in which they are told of. */
export const noticeGroups: readonly { kind: NoticeKind; heading: string }[] = [
  { kind: "known-issue", heading: "Known issues" },
  { kind: "changed", heading: "Changed" },
  { kind: "fixed", heading: "Fixed" },
  { kind: "working-on", heading: "Being worked on" },
  { kind: "not-now", heading: "Not changed now, and why" },
];
