import { createHash } from "node:crypto";
import { parsePack } from "../../utils/packs/parse-pack.ts";
import type { Database } from "../database/connect.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { ProfileShelf } from "../profiles/profile-shelf.ts";

/** The only channel so far. */
export const liveChannel = "live";

export interface PublishedPack {
  id: string;
  version: string;
  sha256: string;
}

/**
 * Publishes a pack to the live channel, where it takes the place of the version before it. The same bytes again change nothing.
 *
 * @throws `bad-pack` with file, line and column of each mistake; `unknown-profile`; `other-content` when this version has other bytes.
 */
export async function publishPack(
  sql: Database,
  shelf: ProfileShelf,
  { id, version, text }: { id: string; version: string; text: string },
): Promise<{ first: boolean; pack: PublishedPack }> {
  await checkPack(shelf, { id, version, text });
  const sha256 = createHash("sha256").update(text).digest("hex");
  return sql.begin(async (transaction) => {
    const inserted = await transaction`
      insert into packs (id, version, sha256, document) values (${id}, ${version}, ${sha256}, ${text}) on conflict do nothing`;
    const [known] = await transaction<{ sha256: string }[]>`select sha256 from packs where id = ${id} and version = ${version}`;
    if (known?.sha256 !== sha256) {
      throw new ProblemError(
        "other-content",
        `${id} ${version} was published before with other content. Give the changed pack a new version.`,
      );
    }
    if (inserted.count > 0) {
      await transaction`insert into channel_packs (channel, pack_id, pack_version) values (${liveChannel}, ${id}, ${version})
        on conflict (channel, pack_id) do update set pack_version = excluded.pack_version`;
    }
    return { first: inserted.count > 0, pack: { id, version, sha256 } };
  });
}

async function checkPack(
  shelf: ProfileShelf,
  { id, version, text }: { id: string; version: string; text: string },
): Promise<void> {
  const fileName = `${id}.json`;
  const parsed = parsePack(text, fileName);
  if (!parsed.ok) throw badPack(parsed.errors);
  const { pack } = parsed;
  if (pack.id !== id || pack.version !== version) {
    throw new ProblemError(
      "bad-pack",
      `The pack calls itself ${pack.id} ${pack.version}, but was sent as ${id} ${version}. Nothing was published.`,
    );
  }
  const profile = await shelf.newest(pack.profile.id, pack.profile.versions);
  if (!profile) {
    throw new ProblemError(
      "unknown-profile",
      `The pack is for the EHR profile ${pack.profile.id} ${pack.profile.versions}, which this backlog does not have. Load that profile first.`,
    );
  }
  const checked = parsePack(text, fileName, profile, new Date().toISOString().slice(0, 10));
  if (!checked.ok) throw badPack(checked.errors);
}

function badPack(errors: { file: string; line: number; column: number; message: string }[]): ProblemError {
  const details = errors.map((error) => ({ ...error, path: `${error.file}:${error.line}:${error.column}` }));
  const first = details[0];
  return new ProblemError(
    "bad-pack",
    `${first ? `${first.path}: ${first.message}` : "The pack is not valid."} Nothing was published.`,
    details,
  );
}
