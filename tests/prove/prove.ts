import { createHash } from "node:crypto";
import type { PracticeEnvironment, PracticeFile, PracticeUser } from "../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import type { CapturePart } from "../../utils/protocol/report.ts";
import { judgeLegibility } from "../bench/redaction/judge-legibility.ts";
import { looksIncomplete } from "../bench/redaction/looks-incomplete.ts";
import { Picture } from "../bench/redaction/picture-maker.ts";
import { ReportingBrowser } from "../bench/redaction/reporting-browser.ts";
import type { Seen } from "../bench/redaction/see-pages.ts";
import type { SeenPage } from "../bench/redaction/seen-page.ts";
import { collectTerms } from "../ehr/vocabulary/collect-terms.ts";
import { type EnvironmentChoice, openEnvironments } from "../ehr/vocabulary/open-environments.ts";
import type { PlannedVisit } from "../ehr/vocabulary/planned-visits.ts";
import { PracticeError } from "../ehr/vocabulary/practice-error.ts";
import { openSession, type WalkSession } from "../ehr/vocabulary/walk-session.ts";
import { exampleEhr, exampleSite } from "../support/example-site.ts";
import { freePort } from "../support/free-port.ts";
import { closeReader } from "../support/read-picture.ts";
import { type Check, judgeProof } from "./judge-proof.ts";

export interface ProveOptions {
  profile: EhrProfile;
  /** The profile's file as it ships, for its digest. */
  profileText: string;
  practice: PracticeFile;
  choice: EnvironmentChoice;
  onProgress(message: string): void;
}

/** What was done, what came of it, and what a person needs to check it. */
export interface Proof {
  profile: EhrProfile;
  /** SHA-256 of the profile's file, hexadecimal. */
  digest: string;
  elbowVersion: string;
  made: Date;
  origin: string;
  environment: string;
  users: string[];
  charts: number;
  pages: number;
  /** Views that could not be opened for a chart, and why. */
  unreached: string[];
  checks: Check[];
  /** What failed, for whoever has to mend it. Synthetic values only. */
  examples: string[];
  /** One capture of the run, as the backlog opened it. */
  sample: CapturePart | null;
  pictures: { title: string; raw: Uint8Array; drawn: Uint8Array }[];
}

/** Fewer strings of a chart than this are no record: the addresses are wrong, or the charts are empty. */
const fewestStrings = 20;

/**
 * Makes a report of every view of every chart that was kept back, as every user, and judges the reports by what the raw pages showed.
 * @throws PracticeError where the environment is not practice, keeps no charts back, or answers nothing of what is in them.
 */
export async function prove({ profile, profileText, practice, choice, onProgress }: ProveOptions): Promise<Proof> {
  const opened = await openEnvironments(practice, profile, choice);
  const [first] = opened.environments.filter(({ environment }) => environment.keptBack !== undefined);
  if (!first || !practice.records) {
    await opened.close();
    throw new PracticeError(
      "The practice file keeps no charts back for a proof. List at least three in an environment's keptBack, and in records the addresses that answer what is in a chart (docs/privacy.md).",
    );
  }
  const { origin } = first;
  const environment = onKeptBack(first.environment);
  const site = exampleSite({ ehr: 0, backlog: await freePort() }, { ehr: exampleEhr(origin, profile.id) });
  const browser = await ReportingBrowser.start({ site, profile, output: `prove-${profile.id}` });
  try {
    const unreached: string[] = [];
    for (const user of practice.users) {
      const page = await browser.newPage(origin);
      const session = await openSession({ page, profile, practice, environment, origin, user });
      const records = new Map<string, string[]>();
      for (const chart of environment.charts) {
        const addresses = practice.records.map((address) => address.replaceAll(":chart", chart));
        records.set(chart, [...new Set(await collectTerms(page, addresses))].filter(tellsSomething));
      }
      dropShared(records);
      const [empty] = [...records].filter(([, texts]) => texts.length < fewestStrings);
      if (empty)
        throw new PracticeError(`The addresses in records answer only ${empty[1].length} texts of the chart ${empty[0]}.`);
      unreached.push(...(await seeAll(session, { browser, page, user, records, onProgress })));
      await page.close();
    }
    const seen: Seen = { name: profile.id, profile, pages: browser.pages, reports: await browser.finish() };
    const picture = await Picture.start();
    onProgress("Reading the drawings by OCR");
    const words = await judgeLegibility(seen, {}, picture);
    await picture.close();
    await closeReader();
    const { checks, examples } = judgeProof(seen, words);
    return {
      ...{ profile, origin, unreached, checks, examples },
      digest: createHash("sha256").update(profileText).digest("hex"),
      elbowVersion: [...seen.reports.values()][0]?.context.elbowVersion ?? "unknown",
      made: new Date(),
      environment: environment.id,
      users: practice.users.map(({ role }) => role),
      charts: environment.charts.length,
      pages: seen.pages.length,
      sample: sampleOf(seen),
      pictures: words.sheet,
    };
  } catch (error) {
    await browser.end().catch(() => undefined);
    throw error;
  } finally {
    await opened.close();
  }
}

/** What so many pages of a view have is looked for again where it is missing, so often. */
const most = 0.7;
const roundsAgain = 2;

interface SeeAllOptions {
  browser: ReportingBrowser;
  page: Parameters<ReportingBrowser["see"]>[0];
  user: PracticeUser;
  records: ReadonlyMap<string, readonly string[]>;
  onProgress(message: string): void;
}

/** @returns what could not be opened. */
async function seeAll(session: WalkSession, { browser, page, user, records, onProgress }: SeeAllOptions): Promise<string[]> {
  const unreached: string[] = [];
  const pictured = new Set<string>();
  const seen = new Map<PlannedVisit, SeenPage>();
  const everybody = [...new Set([...records.values()].flat())];
  for (const visit of session.visits) {
    const { view, chart, subject } = visit;
    try {
      await session.open(visit);
    } catch (error) {
      // Not every chart has everything: without a visit there may be no order form.
      const reason = `${view} as ${user.role}: ${(error as Error).message}`;
      unreached.push(reason);
      onProgress(reason);
      continue;
    }
    const record = chart === null ? everybody : (records.get(chart) ?? []);
    seen.set(visit, await browser.see(page, { view, chart: subject, user: user.role, record }, !pictured.has(view)));
    pictured.add(view);
    if (browser.pages.length % 10 === 0) onProgress(`${browser.pages.length} pages seen, as ${user.role}`);
  }
  for (let round = 0; round < roundsAgain; round++) {
    const incomplete = new Set(looksIncomplete([...seen.values()], most));
    if (incomplete.size > 0) onProgress(`${incomplete.size} pages are opened again: they lack what most of their view have`);
    for (const [visit, before] of seen) {
      if (!incomplete.has(before)) continue;
      await session.open(visit, true);
      seen.set(visit, await browser.see(page, before, before.raw !== null, before));
    }
  }
  return unreached;
}

/** The environment with the charts that were kept back in the place of those that were walked. */
function onKeptBack(environment: PracticeEnvironment): PracticeEnvironment {
  const { charts, keptBack = [], alsoListed = [] } = environment;
  return { ...environment, charts: keptBack, keptBack: undefined, alsoListed: [...alsoListed, ...charts] };
}

/** A share of the charts above which what their records have in common is the API's own: units, types, names of forms. */
const sharedByMost = 0.5;

function dropShared(records: Map<string, string[]>): void {
  const counts = new Map<string, number>();
  for (const text of [...records.values()].flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const [chart, texts] of records) {
    records.set(
      chart,
      texts.filter((text) => (counts.get(text) ?? 0) <= records.size * sharedByMost),
    );
  }
}

/** Codes, addresses and flags of an API are on no screen. */
function tellsSomething(text: string): boolean {
  return text.length <= 200 && !/^(?:https?:|urn:)|^[a-z]+(?:[A-Z][a-z]+)*$|^[0-9a-f]{8}-/.test(text);
}

function sampleOf({ pages, reports }: Seen): CapturePart | null {
  const full = pages.flatMap(({ reportId }) => reports.get(reportId) ?? []).filter(({ sceneState }) => sceneState === "full");
  return full[0] ?? null;
}
