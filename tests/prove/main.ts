import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ehrProfile } from "../../utils/protocol/profile.ts";
import { PracticeError } from "../ehr/vocabulary/practice-error.ts";
import { readPractice } from "../ehr/vocabulary/read-practice.ts";
import { repository } from "../support/build-extension.ts";
import { needSystemPackages } from "../support/system-packages.ts";
import { proofPage } from "./proof-page.ts";
import { prove } from "./prove.ts";

/**
 * `npm run prove -- PROFILE [--against URL --environment ID] [--out FILE]`: makes reports of the charts that the practice file keeps back,
 * with the extension as it ships, judges what got into them, and writes one page to file (docs/privacy.md).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: "string" },
    environment: { type: "string" },
    practice: { type: "string", default: join(repository, "profiles") },
    out: { type: "string" },
  },
});
const [name] = positionals;
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error(
    "Usage: npm run prove -- PROFILE [--against URL] [--environment ID] [--practice FOLDER] [--out FILE]\n" +
      "PROFILE is one of public/profiles. Without --against the EHR that the practice file names is used.",
  );
  process.exit(2);
}
try {
  // The profile that ships is the one that is proven.
  const profileText = await readText(join(repository, `public/profiles/${name}.json`));
  const profile = ehrProfile.parse(JSON.parse(profileText));
  const practiceName = `${name}.practice.json`;
  const practice = readPractice(await readText(join(values.practice, practiceName)), practiceName, profile);
  needSystemPackages(["chromium"], (message) => console.log(message));
  const proof = await prove({
    profile,
    profileText,
    practice,
    choice: { against: values.against, only: values.environment },
    onProgress: (message) => console.log(message),
  });
  const file = resolve(values.out ?? join(repository, `.output/proof-${name}.html`));
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, proofPage(proof));
  console.table(
    Object.fromEntries(
      proof.checks.map(({ id, figure, needed, holds }) => [id, { figure, needed, result: holds ? "holds" : "FAILS" }]),
    ),
  );
  for (const example of proof.examples) console.log(example);
  const failed = proof.checks.filter(({ holds }) => !holds).length;
  console.log(`The page to file: ${file}`);
  console.log(`${proof.checks.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  if (!(error instanceof PracticeError)) throw error;
  console.error(`${error.message}\n\nNothing was proven, and nothing was written.`);
  process.exit(1);
}

async function readText(file: string): Promise<string> {
  return await readFile(file, "utf8").catch(() => {
    throw new PracticeError(`There is no file ${file}.`);
  });
}
