import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { type EhrProfile, ehrProfile } from "../../../utils/protocol/profile.ts";
import type { CapturePart } from "../../../utils/protocol/report.ts";
import { repository } from "../../support/build-extension.ts";
import { exampleEhr, exampleSite } from "../../support/example-site.ts";
import { moveTo } from "../../support/move-to.ts";
import { quietPage } from "../../support/quiet-page.ts";
import { compareRules, type emptyScores } from "./compare-rules.ts";
import { recordRuns } from "./judge-leaks.ts";
import { looksIncomplete } from "./looks-incomplete.ts";
import { ReportingBrowser } from "./reporting-browser.ts";
import type { SeenPage } from "./seen-page.ts";
import type { Subject } from "./subject.ts";

export interface SeeOptions {
  ports: { ehr: number; backlog: number };
  seed: number;
  patients: number;
  /** Charts of each view and user whose raw picture is kept. */
  pictured: number;
  /** View → texts of its labels, hand-checked. */
  labels: Record<string, string[]>;
  scores: ReturnType<typeof emptyScores>;
  onProgress(message: string): void;
}

export interface Seen {
  /** Name of the EHR. */
  name: string;
  profile: EhrProfile;
  pages: SeenPage[];
  /** The reports as the backlog opened them, by id. */
  reports: Map<string, CapturePart>;
}

/** What nearly all pages of a view and user have is looked for again where it is missing. */
const most = 0.9;

/** Opens every view of every chart as its users do, and makes a report of each with the extension as it ships. */
export async function seePages(subject: Subject, options: SeeOptions): Promise<Seen> {
  const { ports, seed, patients, onProgress } = options;
  const { name } = subject;
  const profile = ehrProfile.parse(JSON.parse(await readFile(join(repository, `public/profiles/${name}.json`), "utf8")));
  const site = exampleSite(ports, { ehr: exampleEhr(`http://127.0.0.1:${ports.ehr}`, name) });
  const ehr = await subject.start({ port: ports.ehr, seed, patients });
  const browser = await ReportingBrowser.start({ site, profile, output: `bench-${name}` });
  try {
    const ordinary = ehr.charts.filter(({ kind }) => kind !== "empty");
    const everybody = ehr.charts.flatMap(({ truth }) => truth);
    for (const [turn, user] of subject.users.entries()) {
      const page = await browser.newPage(new URL(ehr.baseUrl).origin);
      await subject.logIn(page, ehr, user);
      const charts = ordinary.filter((_, index) => index % subject.users.length === turn);
      for (const [number, { view, path, shared }] of subject.views.entries()) {
        const paths = new Map<SeenPage, string>();
        const seenHere = charts.filter((_, index) => (index + number) % subject.everyOf === 0);
        for (const [index, chart] of seenHere.slice(0, shared ? 1 : charts.length).entries()) {
          await open(page, path(chart.uuid));
          const facts = { view, chart: chart.uuid, user, record: shared ? everybody : chart.truth };
          const seen = await browser.see(page, facts, index < options.pictured);
          paths.set(seen, path(chart.uuid));
          // The other rules are tried on one chart of each view.
          if (turn === 0 && index === 0) {
            await compareRules(
              page,
              recordRuns(seen, () => false),
              options.labels[view] ?? [],
              options.scores,
            );
            // The masks have spoilt the page.
            await browser.reload(page, seen);
          }
        }
        const again = looksIncomplete([...paths.keys()], most);
        for (const seen of again) {
          await open(page, paths.get(seen) ?? "");
          await browser.reload(page, seen);
          await browser.see(page, seen, seen.raw !== null, seen);
        }
        onProgress(`${name}: ${view} as ${user}, ${browser.pages.length} pages seen, ${again.length} of them twice`);
      }
      await page.close();
    }
    return { name, profile, pages: browser.pages, reports: await browser.finish() };
  } catch (error) {
    await browser.end().catch(() => undefined);
    throw error;
  } finally {
    await ehr.close();
  }
}

/** Moves inside the EHR and waits until it has drawn itself. */
async function open(page: Page, path: string): Promise<void> {
  await moveTo(page, path);
  await quietPage(page, 700, 8_000);
}
