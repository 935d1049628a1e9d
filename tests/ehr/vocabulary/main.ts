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
  const changed = JSON.stringify(built.vocabulary) !== JSON.stringify(profile.vocabulary);
  const version = changed && profile.vocabulary.labels.length > 0 ? nextPatch(profile.version) : profile.version;
  await writeFile(file, `${JSON.stringify({ ...profile, version, vocabulary: built.vocabulary }, null, 1)}\n`);
  const { labels, icons, boxes, hooks } = built.vocabulary;
  console.log(
    `\n${labels.length} labels, ${icons.length} icons, ${boxes.length} box styles, ${hooks.length} hooks written to ${file}.`,
  );
  for (const { rule, count } of built.rejected) console.log(`rejected, ${rule}: ${count}`);
} finally {
  await browser.close();
  await walk.close();
}

/** Reports name the profile version that their ids are of, so a changed vocabulary is another version. */
function nextPatch(version: string): string {
  return version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
}

interface Visit {
  view: string;
  path: string;
  /** What has to make no difference: chart, user, environment. */
  chart: string;
}

async function walkEverything(browser: Browser, profile: EhrProfile, walk: PracticeWalk) {
  const script = await bundlePageScript("utils/scene/page/learn-page.ts", "learn");
  const pages = new Map<string, WalkedPage>();
  const excluded = new Set<string>();
  const sessions = walk.environments.flatMap((environment) => walk.users.map((user) => ({ environment, user })));
  await Promise.all(
    sessions.map(async ({ environment, user }) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      await walk.logIn(page, environment.origin, user);
      for (const text of await personTexts(page, profile)) excluded.add(text);
      const visits = visitsOf(profile, walk, environment, user.username);
      const visit = async ({ view, path, chart }: Visit) => {
        await goTo(page, encodeURI(path));
        pages.set(`${view} ${chart}`, { view, chart, ...(await learn(page, script, profile)) });
      };
      for (const [number, next] of visits.entries()) {
        await visit(next);
        if (number % 10 === 9) console.log(`${user.username} at ${environment.origin}: ${number + 1} of ${visits.length} pages`);
      }
      for (let round = 0; round < 2; round++) {
        const incomplete = incompletePages([...pages.values()]);
        for (const again of visits.filter(({ view, chart }) => incomplete.has(`${view} ${chart}`))) await visit(again);
      }
      await context.close();
    }),
  );
  return { pages: [...pages.values()], excluded };
}

function visitsOf(
  profile: EhrProfile,
  walk: PracticeWalk,
  { origin, charts }: PracticeWalk["environments"][number],
  username: string,
): Visit[] {
  return profile.routes
    .filter(({ view }) => walk.views.includes(view))
    .flatMap(({ view, chart, template }) => {
      const targets =
        chart === undefined ? walk.otherPages(view) : charts.map((id) => ({ chart: id, path: template.replace(/:[a-z]+/, id) }));
      return targets.map((target) => ({ view, path: target.path, chart: `${origin} ${username} ${target.chart}` }));
    });
}

/**
 * Pages that lack what most pages of their view have. A part that was slow to come looks like a part that this chart has not; such pages
 * are read again, and what they then still lack they really have not.
 */
function incompletePages(pages: readonly WalkedPage[]): Set<string> {
  const most = 0.7;
  const incomplete = new Set<string>();
  for (const view of new Set(pages.map((page) => page.view))) {
    const ofView = pages.filter((page) => page.view === view);
    const having = new Map<string, Set<string>>();
    for (const page of ofView) {
      for (const { place, text } of page.labels) {
        const key = `${place}\n${text}`;
        having.set(key, (having.get(key) ?? new Set()).add(page.chart));
      }
    }
    for (const charts of having.values()) {
      if (charts.size < ofView.length * most) continue;
      for (const { chart } of ofView) if (!charts.has(chart)) incomplete.add(`${view} ${chart}`);
    }
  }
  return incomplete;
}

/** Moves inside the EHR's page, as its own links do. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    window.scrollTo(0, 0);
  }, path);
  await quietPage(page, 1_000);
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
