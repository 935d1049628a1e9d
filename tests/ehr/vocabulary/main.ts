import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer";
import { type EhrProfile, ehrProfile } from "../../../utils/protocol/profile.ts";
import { buildVocabulary, type WalkedPage } from "../../../utils/scene/build-vocabulary.ts";
import { chromiumArguments, chromiumPath } from "../../support/chromium.ts";
import { quietPage } from "../../support/quiet-page.ts";
import { openmrsWalk } from "../openmrs/vocabulary-walk.ts";
import { bundlePageScript } from "./bundle-page-script.ts";
import type { PracticeWalk } from "./practice-walk.ts";

/**
 * `npm run vocabulary -- PROFILE`: learns the EHR's own labels, icons and boxes by walking its practice environment over a listed set of
 * synthetic charts, and writes them into the profile's file. It knows of the EHR only what the profile says.
 */
const walks: Record<string, () => Promise<PracticeWalk>> = { openmrs: openmrsWalk };

const name = process.argv[2] ?? "";
const startWalk = walks[name];
if (!startWalk) {
  console.error(`Usage: npm run vocabulary -- PROFILE, where PROFILE is one of: ${Object.keys(walks).join(", ")}.`);
  process.exit(2);
}
const file = resolve(import.meta.dirname, "../../../public/profiles", `${name}.json`);
const profile = ehrProfile.parse(JSON.parse(await readFile(file, "utf8")));
const walk = await startWalk();
const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments(), headless: true });
try {
  const { pages, excluded } = await walkEverything(browser, profile, walk);
  const built = buildVocabulary(pages, { excluded });
  await writeFile(file, `${JSON.stringify({ ...profile, vocabulary: built.vocabulary }, null, 1)}\n`);
  const { labels, icons, boxes, hooks } = built.vocabulary;
  console.log(
    `\n${labels.length} labels, ${icons.length} icons, ${boxes.length} box styles, ${hooks.length} hooks written to ${file}.`,
  );
  for (const { rule, count } of built.rejected) console.log(`rejected, ${rule}: ${count}`);
} finally {
  await browser.close();
  await walk.close();
}

async function walkEverything(browser: Browser, profile: EhrProfile, walk: PracticeWalk) {
  const script = await bundlePageScript("utils/scene/page/learn-page.ts", "learn");
  const pages: WalkedPage[] = [];
  const excluded = new Set<string>();
  for (const user of walk.users) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await walk.logIn(page, user);
    for (const text of await personTexts(page, profile)) excluded.add(text);
    for (const route of profile.routes.filter(({ view }) => walk.views.includes(view))) {
      const targets =
        route.chart === undefined ? walk.otherPages(route.view) : walk.charts.map((chart) => fill(route.template, chart));
      for (const [number, target] of targets.entries()) {
        await page.goto(`${walk.origin}${encodeURI(target.path)}`);
        await quietPage(page);
        const learned = await learn(page, script, profile);
        pages.push({ view: route.view, chart: `${user.username} ${target.chart}`, ...learned });
        console.log(`${user.username}: ${route.view} ${number + 1} of ${targets.length}, ${learned.labels.length} texts`);
      }
    }
    await context.close();
  }
  return { pages, excluded };
}

function fill(template: string, chart: string) {
  return { chart, path: template.replace(/:[a-z]+/, chart) };
}

/** Reads the page at its top and at its end: a label counts as always on screen only if it is there both times. */
async function learn(page: Page, script: string, profile: EhrProfile): Promise<Omit<WalkedPage, "view" | "chart">> {
  await page.evaluate(script);
  const read = async () =>
    (await page.evaluate((zones) => {
      const { learn } = globalThis as unknown as { learn: typeof import("../../../utils/scene/page/learn-page.ts") };
      return learn.learnPage(document, zones);
    }, profile.zones)) as Omit<WalkedPage, "view" | "chart">;
  const top = await read();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await quietPage(page, 200, 2_000);
  const end = await read();
  const stays = new Set(end.labels.filter((label) => label.onScreen).map((label) => `${label.place}\n${label.text}`));
  for (const label of top.labels) label.onScreen &&= stays.has(`${label.place}\n${label.text}`);
  return top;
}

/** Every text that the EHR says about who is signed in: names of users, places and units are never vocabulary. */
async function personTexts(page: Page, profile: EhrProfile): Promise<string[]> {
  const answer: unknown = await page.evaluate(async (endpoint) => await (await fetch(endpoint)).json(), profile.person.endpoint);
  const texts: string[] = [];
  const collect = (value: unknown) => {
    if (typeof value === "string") texts.push(value);
    else if (value && typeof value === "object") for (const inner of Object.values(value)) collect(inner);
  };
  collect(answer);
  return texts.filter((text) => text.length > 2);
}
