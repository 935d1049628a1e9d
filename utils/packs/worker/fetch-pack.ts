import type { Pack } from "../../protocol/pack.ts";
import type { EhrProfile } from "../../protocol/profile.ts";
import type { Channel } from "../../protocol/sync.ts";
import type { PackError } from "../pack-error.ts";
import { parsePack } from "../parse-pack.ts";
import { maximumPackBytes } from "../read-json.ts";
import { satisfies } from "../satisfies.ts";
import type { StoredPack } from "./pack-database.ts";

export type FetchedPack =
  | { state: "good"; pack: Pack; stored: StoredPack }
  | { state: "refused"; errors: PackError[] }
  /** The network or the backlog failed; it is worth asking again. */
  | { state: "unreachable" };

export interface PackSource {
  backlogOrigin: string;
  profile: EhrProfile;
  elbowVersion?: string | undefined;
  fetch: typeof fetch;
}

/** Downloads one pack that a channel offers and checks it: the hash of the exact bytes, then everything that `parsePack` knows. */
export async function fetchPack(source: PackSource, offer: Channel["packs"][number]): Promise<FetchedPack> {
  const file = `${offer.id}-${offer.version}.pack.json`;
  const refuse = (message: string): FetchedPack => ({ state: "refused", errors: [{ file, line: 1, column: 1, message }] });
  let bytes: ArrayBuffer;
  try {
    const response = await source.fetch(`${source.backlogOrigin}/v1/packs/${offer.id}/${offer.version}`, requestOptions());
    if (!response.ok) return { state: "unreachable" };
    if (Number(response.headers.get("content-length")) > maximumPackBytes) return refuse("The file is larger than 1 MB.");
    bytes = await response.arrayBuffer();
  } catch {
    return { state: "unreachable" };
  }
  if ((await sha256(bytes)) !== offer.sha256)
    return refuse("The file is not the one that the channel names: its SHA-256 differs.");
  const text = decode(bytes);
  if (text === null) return refuse("The file is not UTF-8.");
  const parsed = parsePack(text, file, source.profile);
  if (!parsed.ok) return { state: "refused", errors: parsed.errors };
  const { pack } = parsed;
  if (pack.id !== offer.id || pack.version !== offer.version)
    return refuse(`The file says that it is ${pack.id} ${pack.version}.`);
  if (source.elbowVersion !== undefined && !satisfies(pack.engines.elbow, source.elbowVersion)) {
    return refuse(`The pack needs Elbow ${pack.engines.elbow}; this is ${source.elbowVersion}.`);
  }
  return { state: "good", pack, stored: { ...offer, text } };
}

/** Longest wait for an answer of the backlog; after it the last good packs stay. */
const patience = 20_000;

/** No cookies, no browser cache: the ETag is ours. */
export function requestOptions(headers: Record<string, string> = {}): RequestInit {
  return { headers, credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(patience) };
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function decode(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
