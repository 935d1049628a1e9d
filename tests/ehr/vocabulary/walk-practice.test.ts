import puppeteer, { type Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildVocabulary } from "../../../utils/scene/build-vocabulary.ts";
import { chromiumArguments, chromiumPath } from "../../support/chromium.ts";
import { type SmallPracticeOptions, smallPractice, smallProfile, startSmallPractice } from "./small-practice.ts";
import { walkPractice } from "./walk-practice.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments(), headless: true });
}, 60_000);
afterAll(() => browser.close(), 60_000);

async function walk(options: SmallPracticeOptions = {}, change: Partial<typeof smallPractice> = {}) {
  const ehr = await startSmallPractice(options);
  const [environment] = smallPractice.environments;
  if (!environment) throw new Error("the practice file lists no environment");
  try {
    return await walkPractice({
      browser,
      profile: smallProfile,
      practice: { ...smallPractice, ...change },
      environments: [{ environment, origin: ehr.origin }],
      onProgress: () => undefined,
    });
  } finally {
    await ehr.close();
  }
}

describe("the walk", { timeout: 120_000 }, () => {
  test("learns what every chart and user has: no names, terms, choices, links into charts, nothing that differs", async () => {
    const { pages, terms } = await walk();
    const { vocabulary } = buildVocabulary(pages, { excluded: terms });
    expect(pages).toHaveLength(2 * (1 + 3));
    expect([...new Set(vocabulary.labels.map(({ text }) => text))].sort()).toEqual([
      "Medications",
      "Patients",
      "Practice",
      "Prescribe",
    ]);
  });
  test("refuses a chart that the practice EHR shows and the file does not list", async () => {
    await expect(walk({ charts: ["ann", "ben", "eve", "mrs-real"] })).rejects.toThrow(/shows the chart mrs-real/);
  });
  test("refuses an environment without the practice marker", async () => {
    await expect(walk({ marked: false })).rejects.toThrow(/not known to be practice/);
  });
  test("refuses to go on when another chart opens than the one asked for", async () => {
    await expect(walk({ opensInstead: { asked: "ben", opened: "ann" } })).rejects.toThrow(/opened ann where ben was asked for/);
  });
  test("never follows a link to another chart", async () => {
    const steps = [{ click: "a[href*=ben]" }];
    const views = [{ view: "list", steps }] as unknown as (typeof smallPractice)["views"];
    await expect(walk({}, { views })).rejects.toThrow(/would open another chart/);
  });
});
