import { type DBSchema, openDB } from "idb";
import type { PackError } from "../pack-error.ts";

/** The last good text of a pack, byte for byte as it came. */
export interface StoredPack {
  id: string;
  version: string;
  sha256: string;
  text: string;
}

/** What the channel offered when it was last read in full. */
export interface StoredChannel {
  /** Where and for which EHR profile it was read; for another one the ETag says nothing. */
  source: string;
  etag: string | null;
  refused: PackError[];
}

/** Where the last good packs are kept. */
export interface PackDatabase {
  read(): Promise<{ packs: StoredPack[]; channel: StoredChannel | null }>;
  /** Replaces everything at once: either all of it is kept, or what was there stays. */
  replace(packs: readonly StoredPack[], channel: StoredChannel): Promise<void>;
}

interface PackSchema extends DBSchema {
  packs: { key: string; value: StoredPack };
  channels: { key: "live"; value: StoredChannel };
}

/** The packs' store in the extension's own IndexedDB. */
export async function openPackDatabase(name = "elbow-packs"): Promise<PackDatabase> {
  const database = await openDB<PackSchema>(name, 1, {
    upgrade(opened) {
      opened.createObjectStore("packs", { keyPath: "id" });
      opened.createObjectStore("channels");
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
  return {
    async read() {
      const transaction = database.transaction(["packs", "channels"]);
      const [packs, channel] = await Promise.all([
        transaction.objectStore("packs").getAll(),
        transaction.objectStore("channels").get("live"),
      ]);
      return { packs, channel: channel ?? null };
    },
    async replace(packs, channel) {
      const transaction = database.transaction(["packs", "channels"], "readwrite", { durability: "strict" });
      const store = transaction.objectStore("packs");
      await Promise.all([
        store.clear(),
        ...packs.map((pack) => store.put(pack)),
        transaction.objectStore("channels").put(channel, "live"),
        transaction.done,
      ]);
    },
  };
}
