import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Finding } from "../../utils/packs/finding.ts";
import { lintPack } from "../../utils/packs/lint-pack.ts";
import type { PackError } from "../../utils/packs/pack-error.ts";
import { errorsAt, parsePack } from "../../utils/packs/parse-pack.ts";
import { declaredId } from "../../utils/protocol/ids.ts";
import { pack } from "../../utils/protocol/pack.ts";
import { type EhrProfile, ehrProfile } from "../../utils/protocol/profile.ts";
import { localDay } from "../../utils/report/local-day.ts";
import { PracticeError } from "../ehr/vocabulary/practice-error.ts";
import { readPractice } from "../ehr/vocabulary/read-practice.ts";
import { repository } from "../support/build-extension.ts";
import { needSystemPackages } from "../support/system-packages.ts";
import { type AnchorFinding, anchorsInEhr } from "./anchors-in-ehr.ts";
import { packSchema, packSchemaFile } from "./pack-schema.ts";
import { previewPack } from "./preview-pack.ts";
import { printPack } from "./print-pack.ts";
import { withFingerprints } from "./with-fingerprints.ts";
import { withPicture } from "./with-picture.ts";

const usage = `Usage: npm run pack -- lint FILE [--profile FILE] [--running [--language TAG] [--against URL --environment ID]]
       npm run pack -- describe FILE [--against URL --environment ID]
       npm run pack -- preview FILE [--role ROLE] [--against URL --environment ID] [--once]
       npm run pack -- print FILE --role ROLE [--language TAG]
       npm run pack -- picture FILE NAME PNG
       npm run pack -- schema
lint says what keeps a pack from being published, and what somebody should know; without --profile the profile that the pack names is
taken from public/profiles. With --running, or --against a practice EHR that runs already, every anchor is also looked for where its tips
may show; --language has the EHR speak another language meanwhile. describe looks for them likewise, and writes into the file what their elements are like. preview opens the
practice EHR with the pack in it, as that role, and follows the file when it is saved; without a display, or with --once, it saves a picture
of every view that has a tip. picture puts a picture into the pack,
without its metadata, for texts to show as ![what it shows](NAME). print writes a tip sheet of one role beside the file, as a page. schema writes the JSON Schema that editors check a pack with.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: "string" },
    role: { type: "string" },
    language: { type: "string" },
    running: { type: "boolean", default: false },
    once: { type: "boolean", default: false },
    against: { type: "string" },
    environment: { type: "string" },
    practice: { type: "string", default: join(repository, "profiles") },
  },
});
const [command, file, ...more] = positionals;
if ((command === "lint" || command === "describe") && file) process.exit(await lint(file, command === "describe"));
else if (command === "preview" && file) process.exit(await preview(file));
else if (command === "print" && file && values.role !== undefined) process.exit(await print(file, values.role));
else if (command === "picture" && file && more.length === 2) process.exit(await putPicture(file, more[0] ?? "", more[1] ?? ""));
else if (command === "schema") await writeFile(packSchemaFile, packSchema());
else {
  console.error(usage);
  process.exit(2);
}

/** @returns the exit code. */
async function lint(name: string, describe: boolean): Promise<number> {
  const text = await readFile(name, "utf8").catch(() => null);
  if (text === null) {
    console.error(`There is no file ${name}.`);
    return 1;
  }
  const profile = await profileFor(text);
  if (!profile) return 1;
  const { errors, warnings } = lintPack(text, name, profile, localDay(new Date()));
  if (errors.length === 0 && (describe || values.running || values.against !== undefined)) {
    try {
      const found = await lookForAnchors(text, profile, describe);
      errors.push(...errorsAt(text, name, found.flatMap(anchorErrors)));
      if (describe) await writeFile(name, withFingerprints(text, found));
    } catch (error) {
      if (!(error instanceof PracticeError)) throw error;
      console.error(error.message);
      return 1;
    }
  }
  for (const error of errors) console.log(line(error, "error"));
  for (const warning of warnings) console.log(line(warning, "warning"));
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  return errors.length === 0 ? 0 : 1;
}

/** @returns the exit code. */
async function preview(name: string): Promise<number> {
  const code = await lint(name, false);
  if (code !== 0) return code;
  const profile = await profileFor(await readFile(name, "utf8"));
  if (!profile) return 1;
  const practiceName = `${profile.id}.practice.json`;
  try {
    await previewPack({
      ...{ file: name, profile, role: values.role, once: values.once },
      practice: readPractice(await readPracticeFile(practiceName), practiceName, profile),
      choice: { against: values.against, only: values.environment },
      onProgress: (message) => console.log(message),
    });
    return 0;
  } catch (error) {
    if (!(error instanceof PracticeError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** @returns the exit code. */
async function print(name: string, role: string): Promise<number> {
  const text = await readFile(name, "utf8").catch(() => null);
  const profile = text === null ? null : await profileFor(text);
  if (text === null) console.error(`There is no file ${name}.`);
  if (text === null || !profile) return 1;
  const parsed = parsePack(text, name, profile);
  if (!parsed.ok) {
    for (const error of parsed.errors) console.log(line(error, "error"));
    return 1;
  }
  const roles = [...new Set(Object.values(profile.person.roles.map))];
  if (!roles.includes(role)) {
    console.error(`The EHR profile has no role ${role}. It has: ${roles.join(", ")}.`);
    return 1;
  }
  const language = values.language ?? Object.keys(parsed.pack.locales)[0] ?? "en";
  const sheet = `${name.replace(/(?:\.pack)?\.json$/, "")}.${role}.${language}.html`;
  await writeFile(sheet, await printPack(parsed.pack, profile, role, language));
  console.log(sheet);
  return 0;
}

/** @returns the exit code. */
async function putPicture(name: string, picture: string, pngFile: string): Promise<number> {
  try {
    if (!declaredId.safeParse(picture).success)
      throw new Error(`"${picture}" is no name: small letters, digits, dots and hyphens.`);
    await writeFile(name, withPicture(await readFile(name, "utf8"), picture, await readFile(pngFile)));
    console.log(`In a text: ![what it shows](${picture})`);
    return 0;
  } catch (error) {
    console.error(`${(error as Error).message} Nothing was written.`);
    return 1;
  }
}

function line({ file: where, line: row, column, message }: PackError, severity: string): string {
  return `${where}:${row}:${column}: ${severity}: ${message}`;
}

async function lookForAnchors(text: string, profile: EhrProfile, describe: boolean): Promise<AnchorFinding[]> {
  const practiceName = `${profile.id}.practice.json`;
  const practiceText = await readPracticeFile(practiceName);
  needSystemPackages(["chromium"], (message) => console.log(message));
  return await anchorsInEhr({
    pack: pack.parse(JSON.parse(text)),
    ...{ profile, describe, language: values.language },
    practice: readPractice(practiceText, practiceName, profile),
    choice: { against: values.against, only: values.environment },
    onProgress: (message) => console.log(message),
  });
}

async function readPracticeFile(name: string): Promise<string> {
  return await readFile(join(values.practice, name), "utf8").catch(() => {
    throw new PracticeError(`There is no practice file ${name} in ${values.practice}: a pack is tried in practice only.`);
  });
}

function anchorErrors({ anchor, exact, failed }: AnchorFinding): Finding[] {
  const path = ["contributes", "anchors", anchor];
  const lost = failed.map(({ page, verdict }) => ({ path, atKey: true, message: `"${anchor}" is ${verdict} in ${page}.` }));
  // Where no tip that uses it may show, nothing was looked for: the lint has warned of it.
  return exact.length + failed.length === 0 ? [] : lost;
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
