import { expect, test } from "vitest";
import type { Notice } from "../protocol/notice.ts";
import { newsItems } from "./news-items.ts";

const notice = (changes: Partial<Notice>): Notice => ({
  ...{ id: "n", kind: "known-issue", profileId: "openmrs", viewId: null, title: "Slow", text: "**Wait.**", caseNumber: null },
  ...{ owner: "IT", until: "2026-12-01", day: "2026-11-26" },
  ...changes,
});

const viewTitle = (viewId: string) => (viewId === "vitals" ? "Vitals" : null);

test("a notice is new until the person has had it on screen, and again when it was written anew", () => {
  const isNew = (read: Record<string, string>) => newsItems([notice({})], { viewId: "vitals", read, viewTitle })[0]?.isNew;
  expect(isNew({})).toBe(true);
  expect(isNew({ n: "2026-11-26" })).toBe(false);
  expect(isNew({ n: "2026-11-20" })).toBe(true);
});

test("a notice says which view it is about, and whether one is there", () => {
  const all = [notice({ viewId: "vitals" }), notice({ viewId: "orders" }), notice({})];
  const items = newsItems(all, { viewId: "vitals", read: {}, viewTitle });
  expect(items.map(({ viewTitle, isAtHand }) => [viewTitle, isAtHand])).toEqual([
    ["Vitals", true],
    [null, false],
    [null, true],
  ]);
});
