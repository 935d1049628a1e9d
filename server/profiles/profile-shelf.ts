import { satisfies } from "../../utils/packs/satisfies.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import type { Database } from "../database/connect.ts";
import { compareVersions } from "./compare-versions.ts";
import { type ProfileIndex, profileIndex } from "./profile-index.ts";

/** The EHR profiles that this backlog knows, each version as it was loaded; read from the database once and kept in memory. */
export class ProfileShelf {
  readonly #sql: Database;
  readonly #known = new Map<string, ProfileIndex>();

  constructor(sql: Database) {
    this.#sql = sql;
  }

  /** One version of a profile with its ids indexed; undefined when it was never loaded. */
  async find(id: string, version: string): Promise<ProfileIndex | undefined> {
    const key = `${id}@${version}`;
    const kept = this.#known.get(key);
    if (kept) return kept;
    const [row] = await this.#sql<
      { document: string }[]
    >`select document from profiles where id = ${id} and version = ${version}`;
    if (!row) return undefined;
    const index = profileIndex(parseStored(row.document));
    this.#known.set(key, index);
    return index;
  }

  /** Newest loaded version of a profile that lies in the range of a pack (`^1.2.0` or `1.2.0`). */
  async newest(id: string, range: string): Promise<EhrProfile | undefined> {
    const rows = await this.#sql<{ version: string }[]>`select version from profiles where id = ${id}`;
    const fitting = rows.map(({ version }) => version).filter((version) => satisfies(range, version));
    const newest = fitting.sort(compareVersions).at(-1);
    return newest ? (await this.find(id, newest))?.profile : undefined;
  }

  /** Newest loaded version of every profile, in the order of their ids. */
  async newestOfEach(): Promise<EhrProfile[]> {
    const rows = await this.#sql<{ id: string; version: string }[]>`select id, version from profiles order by id`;
    const newest = [...Map.groupBy(rows, ({ id }) => id)].map(async ([id, all]) => {
      const [version = ""] = all.map((row) => row.version).sort((one, other) => compareVersions(other, one));
      return (await this.find(id, version))?.profile;
    });
    return (await Promise.all(newest)).filter((profile) => profile !== undefined);
  }

  /** Whether any version of any profile has this label. */
  async anyHasLabel(labelId: string): Promise<boolean> {
    const rows = await this.#sql<{ id: string; version: string }[]>`select id, version from profiles`;
    for (const { id, version } of rows) if ((await this.find(id, version))?.labels.has(labelId)) return true;
    return false;
  }

  /** The stored bytes of a profile, for serving. */
  async document(id: string, version: string): Promise<{ document: string; sha256: string } | undefined> {
    const [row] = await this.#sql<{ document: string; sha256: string }[]>`
      select document, sha256 from profiles where id = ${id} and version = ${version}`;
    return row;
  }
}

/** It was checked when it was loaded, perhaps by an earlier version of the schema; reports refer to it all the same. */
function parseStored(document: string): EhrProfile {
  return JSON.parse(document) as EhrProfile;
}
