import puppeteer from "puppeteer";
import type { Anchor, Fingerprint, Pack } from "../../utils/protocol/pack.ts";
import type { PracticeFile } from "../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import { bundlePageScript } from "../ehr/vocabulary/bundle-page-script.ts";
import { type EnvironmentChoice, openEnvironments } from "../ehr/vocabulary/open-environments.ts";
import { openSession } from "../ehr/vocabulary/walk-session.ts";
import { chromiumArguments, chromiumPath } from "../support/chromium.ts";
import type { AnchorOnPage } from "./anchor-in-page.ts";
import { mayShow } from "./may-show.ts";

/** Where an anchor was looked for, and what came of it. */
export interface AnchorFinding {
  anchor: string;
  /** `role on view`, of every page on which it has to stand. */
  exact: string[];
  /** The pages on which it was not found, with the verdict. */
  failed: { page: string; verdict: string }[];
  /** What its element is like; `null` where it differs from view to view, so that only the alternatives can tell it. */
  fingerprint: Fingerprint | null;
}

export interface AnchorsInEhrOptions {
  pack: Pack;
  profile: EhrProfile;
  practice: PracticeFile;
  choice: EnvironmentChoice;
  /** Their elements are described anew: what the pack remembers of them does not count. */
  describe: boolean;
  /** Language that the browser asks the EHR for; its own, where there is none. */
  language?: string | undefined;
  onProgress(message: string): void;
}

/**
 * Opens, in the practice EHR, every view in which a tip of the pack may show, as every user whom it is for, and resolves its anchor there.
 * The anchors of walkthroughs and scenarios are looked for in every view, since a step waits for its element; each must be in one of them. One chart is
 * opened: the first of the practice file.
 * @throws PracticeError where the environment is not practice.
 */
export async function anchorsInEhr({
  pack,
  profile,
  practice,
  choice,
  describe,
  language,
  onProgress,
}: AnchorsInEhrOptions): Promise<AnchorFinding[]> {
  const opened = await openEnvironments(practice, profile, choice);
  const [first] = opened.environments;
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
  const findings = new Map<string, AnchorFinding>();
  for (const anchor of Object.keys(pack.contributes.anchors))
    findings.set(anchor, { anchor, exact: [], failed: [], fingerprint: null });
  /** Anchors that stand in differently named parts. */
  const apart = new Set<string>();
  /** Anchors of steps that were not in some view. */
  const waited = new Set<string>();
  try {
    if (!first) return [];
    const script = await bundlePageScript("tests/pack/anchor-in-page.ts", "elbowAnchor");
    const { environment, origin } = first;
    const absent = Object.values(profile.person.roles.map).filter((role) => practice.users.every((user) => user.role !== role));
    for (const user of practice.users) {
      // What is for a role that nobody has in practice is looked for as everybody.
      const roles = [user.role, ...absent];
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const charts = environment.charts.slice(0, 1);
      const listed = [...(environment.alsoListed ?? []), ...environment.charts.slice(1)];
      const session = await openSession({
        ...{ page, profile, practice, origin, user, language },
        environment: { ...environment, charts, alsoListed: listed },
      });
      for (const visit of session.visits) {
        const ofTips = anchorsOfTips(pack, roles, visit.view);
        const ofSteps = anchorsOfSteps(pack, roles).filter((name) => !ofTips.includes(name));
        const wanted = [...ofTips, ...ofSteps];
        if (wanted.length === 0) continue;
        await session.open(visit);
        await page.evaluate(script);
        for (const name of wanted) {
          const { alternatives, fingerprint } = pack.contributes.anchors[name] as Anchor;
          const anchor: Anchor = describe || !fingerprint ? { alternatives } : { alternatives, fingerprint };
          const found = (await page.evaluate(
            (description, known) => {
              const { elbowAnchor } = globalThis as unknown as { elbowAnchor: typeof import("./anchor-in-page.ts") };
              return elbowAnchor.anchorOnPage(description, known);
            },
            anchor,
            profile,
          )) as AnchorOnPage;
          const finding = findings.get(name);
          const where = `${visit.view} as ${user.role}`;
          if (found.verdict === "exact") finding?.exact.push(where);
          else if (ofTips.includes(name)) finding?.failed.push({ page: where, verdict: found.verdict });
          else waited.add(name);
          if (finding && found.fingerprint) {
            const known = finding.fingerprint;
            // What stands in another part on another view cannot be told by one part's name.
            if (known && known.within?.[0] !== found.fingerprint.within?.[0]) apart.add(name);
            finding.fingerprint ??= found.fingerprint;
          }
        }
        onProgress(`${visit.view} as ${user.role}: ${wanted.length} anchors`);
      }
      await context.close();
    }
    for (const name of apart) {
      const finding = findings.get(name);
      if (finding) finding.fingerprint = null;
    }
    for (const name of waited) {
      const finding = findings.get(name);
      if (finding?.exact.length === 0) finding.failed.push({ page: "every view", verdict: "missing" });
    }
    return [...findings.values()];
  } finally {
    await browser.close();
    await opened.close();
  }
}

function anchorsOfTips({ contributes }: Pack, roles: readonly string[], view: string): string[] {
  const tips = contributes.tips.filter((tip) => mayShow(tip, { roles, view }));
  return [...new Set(tips.flatMap(({ anchor }) => anchor ?? []))];
}

function anchorsOfSteps({ contributes }: Pack, roles: readonly string[]): string[] {
  const lessons = [...contributes.walkthroughs, ...contributes.scenarios].filter((each) => mayShow(each, { roles }));
  return [...new Set(lessons.flatMap(({ steps }) => steps).flatMap(({ anchor }) => anchor ?? []))];
}
