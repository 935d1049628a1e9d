import { readFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer, { type Page } from "puppeteer";
import { ehrProfile } from "../../utils/protocol/profile.ts";
import { bundlePageScript } from "../ehr/vocabulary/bundle-page-script.ts";
import { repository } from "../support/build-extension.ts";
import { chromiumArguments, chromiumPath } from "../support/chromium.ts";
import { quietPage } from "../support/quiet-page.ts";
import type { Answer, CaseResult } from "./anchors/in-page.ts";
import { mutationKinds } from "./anchors/mutations.ts";
import { medplumSubject, openmrsSubject, type Subject } from "./redaction/subject.ts";

/** Shares of the cases; `missing` where nothing was pointed at. */
interface Score {
  cases: number;
  correct: number;
  wrong: number;
  missing: number;
}
type Scores = Record<"present" | "gone", Score>;

const seed = 23;
const targetsOfView = 34;

/**
 * Whether anchors find their elements again: real views of both EHRs are changed as releases change them, and every locator is asked where
 * the element is now. Of elements that are gone, `correct` is that nothing was pointed at.
 */
export async function benchAnchors() {
  const script = await bundlePageScript("tests/bench/anchors/in-page.ts", "elbowAnchors");
  const results: CaseResult[] = [];
  for (const subject of [openmrsSubject, medplumSubject]) results.push(...(await casesOf(subject, script)));
  const locators = Object.keys(results[0]?.answers ?? {});
  const scores = Object.fromEntries(locators.map((locator) => [locator, scoresOf(results, locator)]));
  for (const expects of ["present", "gone"] as const) {
    console.log(`${expects}: share by kind of change`);
    console.table(
      mutationKinds
        .filter((kind) => kind.expects === expects)
        .map(({ id, heldOut }) => ({
          kind: id,
          heldOut,
          ...scoreOf(
            results.filter(({ kind }) => kind === id),
            "elbow",
            expects,
          ),
        })),
    );
    console.table(Object.fromEntries(locators.map((locator) => [locator, scores[locator]?.[expects]])));
  }
  for (const one of results.filter(isWrong).slice(0, 40)) console.log(`wrong: ${one.kind}: ${one.target} (${one.verdict})`);
  const { elbow, ...peers } = scores;
  return { ...elbow, peers };
}

async function casesOf(subject: Subject, script: string): Promise<CaseResult[]> {
  const path = join(repository, `public/profiles/${subject.name}.json`);
  const profile = ehrProfile.parse(JSON.parse(await readFile(path, "utf8")));
  const ehr = await subject.start({ port: 0, seed, patients: 6 });
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments(), protocolTimeout: 600_000 });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await subject.logIn(page, ehr, subject.users[0] ?? "");
    const results: CaseResult[] = [];
    for (const view of subject.views) {
      await page.goto(`${new URL(ehr.baseUrl).origin}${view.path(ehr.charts[0]?.uuid ?? "")}`);
      await quietPage(page, 1_000);
      const found = await casesOnPage(page, script, [profile, seed, targetsOfView]);
      console.log(`${subject.name}: ${view.view}, ${found.length} cases`);
      results.push(...found);
    }
    return results;
  } finally {
    await browser.close();
    await ehr.close();
  }
}

async function casesOnPage(
  page: Page,
  script: string,
  known: [profile: unknown, seed: number, targets: number],
): Promise<CaseResult[]> {
  await page.evaluate(script);
  return (await page.evaluate(
    (profile, number, targets) => {
      const { elbowAnchors } = globalThis as unknown as { elbowAnchors: typeof import("./anchors/in-page.ts") };
      return elbowAnchors.runCases(profile as never, number, targets);
    },
    ...known,
  )) as CaseResult[];
}

function scoresOf(results: readonly CaseResult[], locator: string): Scores {
  const of = (expects: "present" | "gone") =>
    scoreOf(
      results.filter(({ kind }) => expectationOf(kind) === expects),
      locator,
      expects,
    );
  return { present: of("present"), gone: of("gone") };
}

function scoreOf(results: readonly CaseResult[], locator: string, expects: "present" | "gone"): Score {
  const count = (answer: Answer) => results.filter(({ answers }) => answers[locator] === answer).length;
  const share = (number: number) => Math.round((number / Math.max(1, results.length)) * 10_000) / 10_000;
  const missing = share(count("missing"));
  return {
    cases: results.length,
    correct: expects === "gone" ? missing : share(count("correct")),
    wrong: share(count("wrong")),
    missing,
  };
}

function expectationOf(kind: string): "present" | "gone" | undefined {
  return mutationKinds.find(({ id }) => id === kind)?.expects;
}

function isWrong({ answers }: CaseResult): boolean {
  return answers.elbow === "wrong";
}
