import puppeteer from "puppeteer";
import { dayOf } from "../../utils/guidance/context-keys.ts";
import type { Anchor, Fingerprint, Pack } from "../../utils/protocol/pack.ts";
import type { PracticeFile } from "../../utils/protocol/practice.ts";
import type { EhrProfile } from "../../utils/protocol/profile.ts";
import { evaluate } from "../../utils/when/evaluate.ts";
import { parseWhen } from "../../utils/when/parse-when.ts";
import { bundlePageScript } from "../ehr/vocabulary/bundle-page-script.ts";
import { type EnvironmentChoice, openEnvironments } from "../ehr/vocabulary/open-environments.ts";
import { openSession } from "../ehr/vocabulary/walk-session.ts";
import { chromiumArguments, chromiumPath } from "../support/chromium.ts";
import type { AnchorOnPage } from "./anchor-in-page.ts";

/** Where an anchor was looked for, and what came of it. */
export interface AnchorFinding {
  anchor: string;
  /** `role on view`, of every page on which it has to stand. */
  exact: string[];
  /** The pages on which it was not found, with the verdict. */
  failed: { page: string; verdict: string }[];
  /** What its element was like where it was found first. */
  fingerprint: Fingerprint | null;
}

export interface AnchorsInEhrOptions {
  pack: Pack;
  profile: EhrProfile;
  practice: PracticeFile;
  choice: EnvironmentChoice;
  onProgress(message: string): void;
}

/**
 * Opens, in the practice EHR, every view in which a tip of the pack may show, as every user whom it is for, and resolves its anchor there.
 * One chart is opened: the first of the practice file.
 * @throws PracticeError where the environment is not practice.
 */
export async function anchorsInEhr({
  pack,
  profile,
  practice,
  choice,
  onProgress,
}: AnchorsInEhrOptions): Promise<AnchorFinding[]> {
  const opened = await openEnvironments(practice, profile, choice);
  const [first] = opened.environments;
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments() });
  const findings = new Map<string, AnchorFinding>();
  for (const anchor of Object.keys(pack.contributes.anchors))
    findings.set(anchor, { anchor, exact: [], failed: [], fingerprint: null });
  try {
    if (!first) return [];
    const script = await bundlePageScript("tests/pack/anchor-in-page.ts", "elbowAnchor");
    const { environment, origin } = first;
    for (const user of practice.users) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const charts = environment.charts.slice(0, 1);
      const listed = [...(environment.alsoListed ?? []), ...environment.charts.slice(1)];
      const session = await openSession({
        ...{ page, profile, practice, origin, user },
        environment: { ...environment, charts, alsoListed: listed },
      });
      for (const visit of session.visits) {
        const wanted = anchorsFor(pack, user.role, visit.view);
        if (wanted.length === 0) continue;
        await session.open(visit);
        await page.evaluate(script);
        for (const name of wanted) {
          const anchor = pack.contributes.anchors[name] as Anchor;
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
          else finding?.failed.push({ page: where, verdict: found.verdict });
          if (finding) finding.fingerprint ??= found.fingerprint;
        }
        onProgress(`${visit.view} as ${user.role}: ${wanted.length} anchors`);
      }
      await context.close();
    }
    return [...findings.values()];
  } finally {
    await browser.close();
    await opened.close();
  }
}

/** Anchors of the tips that this role may see in this view at one hour of the day or another. */
function anchorsFor({ contributes }: Pack, role: string, view: string): string[] {
  const names = contributes.tips.flatMap(({ anchor, when, expires }) => {
    const parsed = parseWhen(when);
    if (anchor === undefined || !parsed.ok || (expires !== undefined && expires < dayOf(new Date()))) return [];
    const keys = { roles: [role], view, environment: "practice" };
    const mayShow = Array.from({ length: 24 }, (_, hour) => evaluate(parsed.expression, { ...keys, hour })).some(Boolean);
    return mayShow ? [anchor] : [];
  });
  return [...new Set(names)];
}
