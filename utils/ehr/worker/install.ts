import * as z from "zod/mini";
import { randomId } from "../../protocol/ids.ts";

const storageKey = "install";
const stored = z.object({ id: randomId, personSecret: z.string() });

/** What tells this installation from others; made once, random, says nothing about machine or person. */
export interface Install {
  id: string;
  /** A keyed hash of the EHR's person id: what stands for a person on this device. Computed in memory, the id itself is never stored. */
  personKey(ehrPersonId: string): Promise<string>;
}

/** The install of this browser profile, made on the first call. */
export async function loadInstall(): Promise<Install> {
  const known = z.safeParse(stored, (await chrome.storage.local.get(storageKey))[storageKey]);
  const install = known.success
    ? known.data
    : { id: crypto.randomUUID(), personSecret: `${crypto.randomUUID()}${crypto.randomUUID()}` };
  if (!known.success) await chrome.storage.local.set({ [storageKey]: install });
  const utf8 = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", utf8.encode(install.personSecret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return {
    id: install.id,
    async personKey(ehrPersonId) {
      const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8.encode(ehrPersonId)));
      return Array.from(mac, (byte) => byte.toString(16).padStart(2, "0"))
        .join("")
        .slice(0, 32);
    },
  };
}
