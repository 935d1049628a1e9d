import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../database/connect.ts";
import { parseProfile } from "./parse-profile.ts";

/**
 * Takes every `*.json` of the folder into the database, which keeps each version ever loaded: old reports are drawn with theirs. A file
 * that is not valid is refused with its place and reason, and the last good version stays in use.
 *
 * @returns what was refused and why; empty when all is well.
 */
export async function loadProfiles(sql: Database, folder: string): Promise<string[]> {
  const refused: string[] = [];
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return [`There is no folder ${folder}: reports are accepted only for EHR profiles that were loaded before.`];
  for (const name of names.filter((entry) => entry.endsWith(".json")).sort()) {
    refused.push(...(await loadProfile(sql, await readFile(join(folder, name), "utf8"), name)));
  }
  return refused;
}

async function loadProfile(sql: Database, text: string, name: string): Promise<string[]> {
  const parsed = parseProfile(text, name);
  if (!parsed.ok) return parsed.reasons.map((reason) => `EHR profile refused, ${reason}`);
  const { id, version } = parsed.profile;
  await sql`insert into profiles (id, version, sha256, document) values (${id}, ${version}, ${parsed.sha256}, ${text}) on conflict do nothing`;
  const [known] = await sql<{ sha256: string }[]>`select sha256 from profiles where id = ${id} and version = ${version}`;
  if (known?.sha256 === parsed.sha256) return [];
  return [
    `EHR profile refused, ${name}: ${id} ${version} is already known with other content, and reports refer to it. Give the changed profile a new version.`,
  ];
}
