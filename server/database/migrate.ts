import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database, Transaction } from "./connect.ts";

/** Any number that no other program on the same database uses for `pg_advisory_xact_lock`. */
const migrationLock = 4_711_001;

/**
 * Brings the database to the newest form: applies the numbered SQL files that it has not had, in order, in one transaction. Servers that
 * start at the same time wait for each other. Forward only: a file that was applied must never change.
 *
 * @returns names of the files that were applied now.
 * @throws when an applied file was changed or is gone; nothing is applied then.
 */
export async function migrate(sql: Database, folder = join(import.meta.dirname, "migrations")): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  const files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })));
  return sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${migrationLock})`;
    await transaction`create table if not exists migrations (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`;
    const applied = await transaction<{ name: string; sha256: string }[]>`select name, sha256 from migrations order by name`;
    refuseRewrittenHistory(applied, files);
    const missing = files.slice(applied.length);
    for (const file of missing) await apply(transaction, file);
    return missing.map(({ name }) => name);
  });
}

interface MigrationFile {
  name: string;
  text: string;
}

function refuseRewrittenHistory(applied: { name: string; sha256: string }[], files: MigrationFile[]): void {
  applied.forEach((past, position) => {
    const file = files[position];
    if (file?.name !== past.name) {
      throw new Error(
        `The database has had the migration ${past.name}, but this version of the server has ${file?.name ?? "none"} in its place. It was made by a newer or another version: run that one, or restore a backup.`,
      );
    }
    if (digest(file.text) !== past.sha256) {
      throw new Error(
        `The migration ${past.name} was changed after the database had it. Restore the file as it was, and put the change into a new numbered file.`,
      );
    }
  });
}

async function apply(transaction: Transaction, file: MigrationFile): Promise<void> {
  try {
    await transaction.unsafe(file.text);
  } catch (cause) {
    throw new Error(`The migration ${file.name} failed, and nothing was changed: ${(cause as Error).message}`, { cause });
  }
  await transaction`insert into migrations (name, sha256) values (${file.name}, ${digest(file.text)})`;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
