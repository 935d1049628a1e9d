import * as z from "zod/mini";
import { type RecipientKeys, recipientKeys } from "../../protocol/sync.ts";
import { localDay } from "../../report/local-day.ts";
import type { Recipient } from "../seal.ts";

const storageKey = "recipientKeys";

export interface RecipientKeyStore {
  /** The newest known key that may still be sealed to. Without any, waits for the backlog, since nothing may be kept unsealed. */
  current(): Promise<Recipient>;
  refresh(): Promise<void>;
}

/** Keeps the backlog's public keys on the device, so that a report can be sealed while the network is away. */
export function recipientKeyStore(backlogOrigin: string): RecipientKeyStore {
  let known: RecipientKeys | null = null;

  const load = async () => {
    if (known) return known;
    const stored = z.safeParse(recipientKeys, (await chrome.storage.local.get(storageKey))[storageKey]);
    known = stored.success ? stored.data : null;
    return known;
  };
  const refresh = async () => {
    const response = await fetch(`${backlogOrigin}/v1/recipient-keys`, {
      credentials: "omit",
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`The backlog answered ${response.status} when asked for its keys.`);
    known = z.parse(recipientKeys, await response.json());
    await chrome.storage.local.set({ [storageKey]: known });
  };
  return {
    refresh,
    async current() {
      if (!(await load())) await refresh();
      const keys = known?.keys ?? [];
      // A key past its day is still better than losing the report: the backlog keeps private keys for a window after that day.
      const key = keys.find(({ until }) => until >= localDay(new Date())) ?? keys[0];
      if (!key) throw new Error("The backlog's key is not known yet, so a report cannot be sealed.");
      return key;
    },
  };
}
