import type { Browser } from "puppeteer";
import type { PracticeEnvironment, PracticeFile } from "../../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../../utils/protocol/profile.ts";
import type { WalkedPage } from "../../../utils/scene/learned-page.ts";
import { bundlePageScript } from "./bundle-page-script.ts";
import { incompletePages } from "./incomplete-pages.ts";
import type { PlannedVisit } from "./planned-visits.ts";
import { openSession, type WalkSession } from "./walk-session.ts";

export interface WalkOptions {
  browser: Browser;
  profile: EhrProfile;
  practice: PracticeFile;
  environments: readonly { environment: PracticeEnvironment; origin: string }[];
  /** Language that the browser asks for (`es`); its own, where there is none. */
  language?: string | undefined;
  onProgress(message: string): void;
}

const roundsAgain = 2;
/** What so many pages of a view have is looked for again where it is missing. */
const most = 0.7;

/**
 * Reads every planned page as every user in every environment, knowing of the EHR only profile and practice file.
 * @throws PracticeError where the environment is not practice, shows an unlisted chart, or a page cannot be reached.
 */
export async function walkPractice({ browser, profile, practice, environments, language, onProgress }: WalkOptions) {
  const script = await bundlePageScript("utils/scene/page/learn-page.ts", "learn");
  const sessions = await Promise.all(
    environments.flatMap(({ environment, origin }) =>
      practice.users.map(async (user) => {
        const context = await browser.createBrowserContext();
        return await openSession({ page: await context.newPage(), profile, practice, environment, origin, user, language });
      }),
    ),
  );
  const total = sessions.reduce((sum, { visits }) => sum + visits.length, 0);
  const readBy = new Map<WalkSession, Map<PlannedVisit, WalkedPage>>(sessions.map((session) => [session, new Map()]));
  const everyPage = () => [...readBy.values()].flatMap((pages) => [...pages.values()]);
  const readAll = async (which: (page: WalkedPage | undefined) => boolean, anew: boolean) => {
    await Promise.all(
      [...readBy].map(async ([session, pages]) => {
        for (const visit of session.visits) {
          if (!which(pages.get(visit))) continue;
          pages.set(visit, await session.read(visit, script, anew));
          const count = everyPage().length;
          if (count % 20 === 0 && count < total) onProgress(`${count} of ${total} pages`);
        }
      }),
    );
  };
  await readAll(() => true, false);
  for (let round = 0; round < roundsAgain; round++) {
    const incomplete = new Set(incompletePages(everyPage(), { group: ({ view }) => view, has: findingsOf, most }));
    onProgress(`${incomplete.size} of ${total} pages are read again: they lack what most of their view have`);
    await readAll((page) => page !== undefined && incomplete.has(page), true);
  }
  return { pages: everyPage(), terms: new Set([...sessions.flatMap(({ terms }) => terms), ...(practice.struckOut ?? [])]) };
}

function findingsOf({ labels, icons }: WalkedPage): string[] {
  return [...labels.map(({ place, text }) => `${place}\n${text}`), ...icons.map(({ place, hash }) => `${place}\n${hash}`)];
}
