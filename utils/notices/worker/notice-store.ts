import * as z from "zod/mini";
import { type Notice, noticeList } from "../../protocol/notice.ts";

const storageKey = "notices";

interface Kept {
  etag: string | null;
  notices: Notice[];
}

const none: Kept = { etag: null, notices: [] };

async function kept(): Promise<Kept> {
  return ((await chrome.storage.local.get(storageKey))[storageKey] as Kept | undefined) ?? none;
}

/** The backlog's notices, as they were when it was last reached. */
export const noticeStore = {
  async all(): Promise<Notice[]> {
    return (await kept()).notices;
  },

  /** Asks the backlog. Never rejects: without a network, or where the answer is not as agreed, the last ones stay. @returns whether they are others. */
  async refresh(backlogOrigin: string): Promise<boolean> {
    const { etag } = await kept();
    const response = await fetch(`${backlogOrigin}/v1/notices`, {
      headers: etag === null ? {} : { "If-None-Match": etag },
      ...{ credentials: "omit" as const, redirect: "error" as const, cache: "no-store" as const },
      signal: AbortSignal.timeout(15_000),
    }).catch(() => null);
    if (!response?.ok) return false;
    const parsed = z.safeParse(noticeList, await response.json().catch(() => null));
    if (!parsed.success) return false;
    await chrome.storage.local.set({ [storageKey]: { etag: response.headers.get("etag"), notices: parsed.data.notices } });
    return true;
  },
};
