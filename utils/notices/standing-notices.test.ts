import { expect, test } from "vitest";
import type { Notice } from "../protocol/notice.ts";
import { noticesAtHand, standingNotices } from "./standing-notices.ts";

const notice = (changes: Partial<Notice>): Notice => ({
  ...{ id: "n", kind: "known-issue", profileId: "openmrs", viewId: null, title: "Slow", text: "Wait.", caseNumber: null },
  ...{ owner: "IT", until: "2026-12-01", day: "2026-11-26" },
  ...changes,
});

test("a notice stands until its last day, and for its own EHR only", () => {
  const all = [
    notice({ id: "a", until: "2026-11-26" }),
    notice({ id: "b", until: "2026-11-25" }),
    notice({ profileId: "medplum" }),
  ];
  expect(standingNotices(all, "openmrs", "2026-11-26").map(({ id }) => id)).toEqual(["a"]);
});

test("at hand are known issues and changes of this view, then those of everywhere", () => {
  const all = [
    notice({ id: "everywhere" }),
    notice({ id: "here", viewId: "vitals", kind: "changed" }),
    notice({ id: "elsewhere", viewId: "orders" }),
    notice({ id: "fixed", viewId: "vitals", kind: "fixed" }),
  ];
  expect(noticesAtHand(all, "vitals").map(({ id }) => id)).toEqual(["here", "everywhere"]);
});
