import type { Pack } from "../../protocol/pack.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import { type Channel, channel as channelSchema } from "../../protocol/sync.ts";
import type { PackError } from "../pack-error.ts";
import { parsePack } from "../parse-pack.ts";
import { fetchPack, type PackSource, requestOptions } from "./fetch-pack.ts";
import { openPackDatabase, type PackDatabase, type StoredChannel, type StoredPack } from "./pack-database.ts";

export interface PackStoreOptions {
  /** `https://backlog.example.org`, without a slash at the end. */
  backlogOrigin: string;
  profile: EhrProfile;
  /** This build's version; packs that need another are refused. */
  elbowVersion?: string;
  fetch?: typeof fetch;
  database?: PackDatabase;
}

export interface PackStore {
  /** Settles when the packs kept on this device have been read; never rejects. */
  ready: Promise<void>;
  /** The last good pack of each id, in the channel's order. Empty until `ready`. */
  current(): Pack[];
  /** Asks the backlog. Never rejects: if it cannot be reached, the last good packs stay. */
  refresh(): Promise<PackRefresh>;
}

export interface PackRefresh {
  /** `current()` answers something else than before. */
  changed: boolean;
  /** Why packs on offer are not used: for diagnostics and their trainer, never for the clinician. */
  refused: PackError[];
}

interface GoodPack {
  pack: Pack;
  stored: StoredPack;
}

/** Keeps the packs of the configured backlog's live channel on this device. */
export function createPackStore(options: PackStoreOptions): PackStore {
  const source: PackSource = { ...options, elbowVersion: options.elbowVersion, fetch: options.fetch ?? fetch.bind(globalThis) };
  const sourceName = `${options.backlogOrigin} ${options.profile.id} ${options.profile.version} ${options.elbowVersion ?? ""}`;
  let good: GoodPack[] = [];
  let lastChannel: StoredChannel | null = null;
  let database: PackDatabase | null = null;
  let running: Promise<PackRefresh> | null = null;

  const ready = (async () => {
    try {
      database = options.database ?? (await openPackDatabase());
      const { packs, channel } = await database.read();
      good = packs.flatMap((stored) => {
        const parsed = parsePack(stored.text, `${stored.id}-${stored.version}.pack.json`, options.profile);
        return parsed.ok ? [{ pack: parsed.pack, stored }] : [];
      });
      lastChannel = channel?.source === sourceName ? channel : null;
    } catch (cause) {
      // Without the store Elbow works until the browser closes; the packs are downloaded again.
      console.warn("Elbow cannot read its stored packs; it downloads them again.", cause);
    }
  })();

  async function refresh(): Promise<PackRefresh> {
    await ready;
    const unchanged = { changed: false, refused: lastChannel?.refused ?? [] };
    const answer = await askChannel(source, lastChannel?.etag ?? null);
    if (answer === "unchanged" || answer === "unreachable") return unchanged;
    if (answer === "malformed") return { changed: false, refused: [channelError] };

    const before = fingerprintOf(good);
    const { kept, refused, complete } = await takeOffers(source, answer.channel, good);
    good = kept;
    // An ETag would keep us from asking again for what did not arrive.
    lastChannel = { source: sourceName, etag: complete ? answer.etag : null, refused };
    try {
      await database?.replace(
        kept.map(({ stored }) => stored),
        lastChannel,
      );
    } catch (cause) {
      console.warn("Elbow cannot store its packs; they are used until the browser closes.", cause);
    }
    return { changed: fingerprintOf(kept) !== before, refused };
  }

  return {
    ready,
    current: () => good.map(({ pack }) => pack),
    refresh() {
      running ??= refresh().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

const channelError: PackError = { file: "channels/live", line: 1, column: 1, message: "The channel's answer is not as agreed." };

type ChannelAnswer = { channel: Channel; etag: string | null } | "unchanged" | "unreachable" | "malformed";

async function askChannel(source: PackSource, etag: string | null): Promise<ChannelAnswer> {
  try {
    const headers: Record<string, string> = etag === null ? {} : { "If-None-Match": etag };
    const response = await source.fetch(`${source.backlogOrigin}/v1/channels/live`, requestOptions(headers));
    if (response.status === 304) return "unchanged";
    if (!response.ok) return "unreachable";
    const parsed = channelSchema.safeParse(await response.json().catch(() => null));
    return parsed.success ? { channel: parsed.data, etag: response.headers.get("etag") } : "malformed";
  } catch {
    return "unreachable";
  }
}

/** Takes each pack on offer, or keeps the last good one in its place. A pack that is no longer offered goes. */
async function takeOffers(source: PackSource, { packs }: Channel, good: readonly GoodPack[]) {
  const kept: GoodPack[] = [];
  const refused: PackError[] = [];
  let complete = true;
  for (const offer of packs) {
    const last = good.find(({ stored }) => stored.id === offer.id);
    if (last?.stored.sha256 === offer.sha256 && last.stored.version === offer.version) {
      kept.push(last);
      continue;
    }
    const fetched = await fetchPack(source, offer);
    if (fetched.state === "good") kept.push(fetched);
    else if (last) kept.push(last);
    if (fetched.state === "refused") refused.push(...fetched.errors);
    if (fetched.state === "unreachable") complete = false;
  }
  return { kept, refused, complete };
}

function fingerprintOf(packs: readonly GoodPack[]): string {
  return packs.map(({ stored }) => `${stored.id} ${stored.sha256}`).join("\n");
}
