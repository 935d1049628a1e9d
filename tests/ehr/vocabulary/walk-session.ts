import type { Page } from "puppeteer";
import type { PracticeEnvironment, PracticeFile, PracticeUser, Step } from "../../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import type { WalkedPage } from "../../../utils/scene/learned-page.ts";
import { moveTo } from "../../support/move-to.ts";
import { collectTerms } from "./collect-terms.ts";
import { guardPractice } from "./guard-practice.ts";
import { type PlannedVisit, plannedVisits } from "./planned-visits.ts";
import { PracticeError } from "./practice-error.ts";
import { readPage } from "./read-page.ts";
import { watchSettling } from "./settle.ts";
import { signIn } from "./sign-in.ts";
import { takeSteps } from "./take-steps.ts";

export interface SessionOptions {
  /** A tab in which nobody is signed in. */
  page: Page;
  profile: EhrProfile;
  practice: PracticeFile;
  environment: PracticeEnvironment;
  origin: string;
  user: PracticeUser;
  /** Language that the browser asks for (`es`); its own, where there is none. */
  language?: string | undefined;
}

/** One user in one practice environment. */
export interface WalkSession {
  visits: readonly PlannedVisit[];
  /** Names and terms that the EHR says to this user. */
  terms: readonly string[];
  /** Opens a page and takes its steps. @param anew the EHR is loaded again first: a part that missed its moment comes. */
  open(visit: PlannedVisit, anew?: boolean): Promise<void>;
  /** Opens a page and reads it. @param script utils/scene/page/learn-page.ts, bundled. */
  read(visit: PlannedVisit, script: string, anew: boolean): Promise<WalkedPage>;
}

/** Signs the user in and makes sure that this is practice. */
export async function openSession(options: SessionOptions): Promise<WalkSession> {
  const { page, profile, practice, environment, origin, user, language } = options;
  if (language !== undefined) await speak(page, language);
  await page.setViewport({ width: 1440, height: 900 });
  const settle = watchSettling(page);
  const guard = guardPractice(profile, practice.marker, environment, origin);
  await signIn(page, origin, practice.signIn, user, settle);
  await guard.check(page, null);

  /** The visit whose steps were taken last, and on whose page one still is. */
  let before: PlannedVisit | null = null;
  const openOnce = async (visit: PlannedVisit) => {
    const { address, chart } = visit;
    const left = before && stepsLeft(before, visit);
    if (left) before = null;
    // Between charts, and after steps that cannot be gone on with, the page starts anew, so that nothing is left of what was before.
    else if (before === null || before.chart !== chart || before.steps.length > 0) await page.goto(`${origin}${address}`);
    else await moveTo(page, address);
    before = null;
    await settle();
    await guard.check(page, chart);
    const steps = left ?? visit.steps;
    await takeSteps(page, steps, settle, (href) => guard.mayFollow(href, chart));
    if (steps.length > 0) await guard.check(page, chart);
    before = visit;
  };
  const open = async (visit: PlannedVisit, anew = false) => {
    if (anew) before = null;
    const where = `The view ${visit.view} of ${visit.subject}, as ${user.username} at ${environment.id}`;
    // A front end that stumbled once, while it loaded its parts, does not the second time.
    await openOnce(visit)
      .catch(() => openOnce(visit))
      .catch((error: Error) => {
        throw new PracticeError(`${where}: ${error.message}`);
      });
  };
  return {
    visits: plannedVisits(profile, practice, environment),
    terms: await collectTerms(page, [profile.person.endpoint, ...practice.terms]),
    open,
    async read(visit, script, anew) {
      await open(visit, anew);
      const learned = await readPage(page, script, profile);
      const intoCharts = await guard.check(page, visit.chart);
      const choices = [...new Set([...learned.choices, ...intoCharts])];
      return { ...learned, choices, view: visit.view, chart: `${environment.id} ${user.username} ${visit.subject}` };
    },
  };
}

/** Has a tab ask for a language, as a browser does that was installed in it. */
export async function speak(page: Page, language: string): Promise<void> {
  await page.setExtraHTTPHeaders({ "Accept-Language": language });
  await page.evaluateOnNewDocument((spoken) => {
    Object.defineProperty(navigator, "language", { get: () => spoken });
    Object.defineProperty(navigator, "languages", { get: () => [spoken] });
  }, language);
}

/** The steps that are left to take where a visit goes on from the one before; `null` where it does not. */
function stepsLeft(before: PlannedVisit, next: PlannedVisit): readonly Step[] | null {
  const { length } = before.steps;
  const goesOn =
    length > 0 &&
    before.address === next.address &&
    next.steps.length > length &&
    JSON.stringify(before.steps) === JSON.stringify(next.steps.slice(0, length));
  return goesOn ? next.steps.slice(length) : null;
}
