import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer";
import { ehrProfile } from "../../../utils/protocol/profile.ts";
import { buildVocabulary } from "../../../utils/scene/build-vocabulary.ts";
import { translatedLabels, withTranslations } from "../../../utils/scene/translated-labels.ts";
import { translations } from "../../../utils/scene/translations.ts";
import { repository } from "../../support/build-extension.ts";
import { chromiumArguments, chromiumPath } from "../../support/chromium.ts";
import { nextVersion } from "./next-version.ts";
import { openEnvironments } from "./open-environments.ts";
import { PracticeError } from "./practice-error.ts";
import { entryLines, profileText } from "./profile-text.ts";
import { readPractice } from "./read-practice.ts";
import { rejectedList } from "./rejected-list.ts";
import { walkPractice } from "./walk-practice.ts";

/**
 * `npm run vocabulary -- PROFILE [--against URL --environment ID] [--translate LANGUAGE]`: learns the EHR's own labels, icons and boxes by walking its practice
 * environment over the listed synthetic charts and users, and writes them into the profile's file; what was rejected beside the practice
 * file, without its text. With `--translate` it learns instead what the labels that are known already say in another language, in which the
 * EHR speaks to a browser that asks for it. It knows of the EHR only what these two files say (docs/learn-vocabulary.md).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: "string" },
    environment: { type: "string" },
    profiles: { type: "string", default: join(repository, "public/profiles") },
    practice: { type: "string", default: join(repository, "profiles") },
    translate: { type: "string" },
  },
});
const [name] = positionals;
if (!name || !/^[a-z0-9-]+$/.test(name) || (values.translate !== undefined && !/^[a-z]{2}$/.test(values.translate))) {
  console.error(
    "Usage: npm run vocabulary -- PROFILE [--against URL] [--environment ID] [--translate LANGUAGE] [--profiles FOLDER] [--practice FOLDER]",
  );
  process.exit(2);
}
try {
  await learn(name, values.translate);
} catch (error) {
  if (!(error instanceof PracticeError)) throw error;
  console.error(`${error.message}\n\nNothing was learned, and nothing was written.`);
  process.exit(1);
}

async function learn(id: string, language: string | undefined): Promise<void> {
  const profileFile = join(values.profiles, `${id}.json`);
  const practiceName = `${id}.practice.json`;
  const profile = ehrProfile.parse(JSON.parse(await readText(profileFile)));
  const practice = readPractice(await readText(join(values.practice, practiceName)), practiceName, profile);
  const opened = await openEnvironments(practice, profile, { against: values.against, only: values.environment });
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments(), headless: true });
  try {
    const { environments } = opened;
    const walk = async (spoken?: string) =>
      await walkPractice({
        ...{ browser, profile, practice, environments, language: spoken },
        onProgress: (message) => console.log(spoken === undefined ? message : `${spoken}: ${message}`),
      });
    const walked = await walk();
    if (language !== undefined) {
      const { pages, terms } = await walk(language);
      const excluded = new Set([...walked.terms, ...terms]);
      const said = translations(profile.vocabulary.labels, { pages: walked.pages, translated: pages, excluded });
      const labels = translatedLabels(profile.vocabulary.labels, language, said);
      const translated = { ...profile.vocabulary, labels };
      const version = nextVersion(profile, translated);
      await writeFile(profileFile, profileText(ehrProfile.parse({ ...profile, version, vocabulary: translated })));
      console.log(`\n${id} ${version}: ${said.size} of ${labels.length} labels say something else in ${language}.`);
      return;
    }
    const built = buildVocabulary(walked.pages, { excluded: walked.terms });
    const { rejected } = built;
    const vocabulary = { ...built.vocabulary, labels: withTranslations(built.vocabulary.labels, profile.vocabulary.labels) };
    const version = nextVersion(profile, vocabulary);
    await writeFile(profileFile, profileText(ehrProfile.parse({ ...profile, version, vocabulary })));
    const entries = rejectedList(rejected);
    await writeFile(join(values.practice, `${id}.rejected.json`), `${entryLines(entries)}\n`);
    const { labels, icons, boxes, hooks } = vocabulary;
    console.log(
      `\n${id} ${version}: ${labels.length} labels, ${icons.length} icons, ${boxes.length} box styles, ${hooks.length} hooks from ${walked.pages.length} pages; ${entries.length} things rejected.`,
    );
  } finally {
    await browser.close();
    await opened.close();
  }
}

async function readText(file: string): Promise<string> {
  return await readFile(file, "utf8").catch(() => {
    throw new PracticeError(`There is no file ${file}.`);
  });
}
