import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lintPack } from "../../utils/packs/lint-pack.ts";
import type { PackError } from "../../utils/packs/pack-error.ts";
import { type EhrProfile, ehrProfile } from "../../utils/protocol/profile.ts";
import { localDay } from "../../utils/report/local-day.ts";
import { repository } from "../support/build-extension.ts";
import { packSchema, packSchemaFile } from "./pack-schema.ts";

const usage = `Usage: npm run pack -- lint FILE [--profile FILE]
       npm run pack -- schema
lint says what keeps a pack from being published, and what somebody should know; without --profile the profile that the pack names is
taken from public/profiles. schema writes the JSON Schema that editors check a pack with.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { profile: { type: "string" } } });
const [command, file] = positionals;
if (command === "lint" && file) process.exit(await lint(file));
else if (command === "schema") await writeFile(packSchemaFile, packSchema());
else {
  console.error(usage);
  process.exit(2);
}

/** @returns the exit code. */
async function lint(name: string): Promise<number> {
  const text = await readFile(name, "utf8").catch(() => null);
  if (text === null) {
    console.error(`There is no file ${name}.`);
    return 1;
  }
  const profile = await profileFor(text);
  if (!profile) return 1;
  const { errors, warnings } = lintPack(text, name, profile, localDay(new Date()));
  for (const error of errors) console.log(line(error, "error"));
  for (const warning of warnings) console.log(line(warning, "warning"));
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  return errors.length === 0 ? 0 : 1;
}

function line({ file: where, line: row, column, message }: PackError, severity: string): string {
  return `${where}:${row}:${column}: ${severity}: ${message}`;
}

async function profileFor(packText: string): Promise<EhrProfile | null> {
  // The pack is not checked yet: what does not name a profile is checked with any, and the lint says so.
  const named = /"profile"\s*:\s*\{[^}]*"id"\s*:\s*"([a-z0-9-]+)"/.exec(packText)?.[1] ?? "openmrs";
  const path = values.profile ?? join(repository, `public/profiles/${named}.json`);
  try {
    return ehrProfile.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    console.error(`There is no EHR profile at ${path}. Name its file with --profile.`);
    return null;
  }
}
