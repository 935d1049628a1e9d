import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import puppeteer, { type Browser, type Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { matchRoute } from "../../../utils/ehr/match-route.ts";
import { readPerson } from "../../../utils/ehr/person.ts";
import { type EhrProfile, ehrProfile } from "../../../utils/protocol/profile.ts";
import { repository } from "../../support/build-extension.ts";
import { chromiumArguments, chromiumPath } from "../../support/chromium.ts";
import { goTo } from "./go-to.ts";
import { enterPassword, logIn } from "./log-in.ts";
import type { Chart, Resource } from "./people/chart.ts";
import { generateCharts } from "./people/generate-charts.ts";
import { LABEL_FAMILY_NAMES } from "./people/label-family-names.ts";
import { prepareMedplum } from "./prepare.ts";
import { signOut } from "./sign-out.ts";
import { type MedplumUnderTest, startMedplum } from "./start.ts";

/** Packages are installed and pages built on first use. */
const SET_UP = 600_000;
const WALK = 240_000;

const now = new Date("2026-03-04T10:00:00");
const people = (seed: number, patients = 24) => generateCharts({ seed, patients, now });

describe("synthetic patients", () => {
  test("the same seed gives the same people", () => {
    expect(people(7)).toEqual(people(7));
  });

  test("another seed gives other names, numbers and values in charts of the same structure", () => {
    const [first, second] = [people(7), people(8)];
    const numbers = new Set(first.map(numberOf));
    const structure = (charts: Chart[]) =>
      charts.map(({ resources }) => resources.map(({ resourceType }) => resourceType).join());

    expect(first.filter(({ name }, index) => name === second[index]?.name).length).toBeLessThan(4);
    expect(second.some((chart) => numbers.has(numberOf(chart)))).toBe(false);
    expect(structure(second)).toEqual(structure(first));
    expect(new Set(structure(first.slice(0, -2))).size).toBe(1);
  });

  test("one chart is empty, one is extreme, some patients are named like a label, names are written in several scripts", () => {
    const charts = people(7);
    const names = charts.map(({ name }) => name);
    const [empty, extreme] = ["empty", "extreme"].map((kind) => charts.filter((chart) => chart.kind === kind));

    expect(empty?.map(({ resources }) => resources.length)).toEqual([1]);
    expect(extreme?.map(({ resources }) => resources.length > 200)).toEqual([true]);
    expect(names.filter((name) => LABEL_FAMILY_NAMES.some((label) => name.endsWith(` ${label}`))).length).toBeGreaterThan(3);
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Script=Cyrillic}/u, /\p{Script=Latin}/u]) {
      expect(names.some((name) => script.test(name))).toBe(true);
    }
  });

  test("the truth holds names, number, dates, drugs and values, each once and never an empty string", () => {
    for (const chart of people(7)) {
      const drugs = of(chart, "MedicationRequest").map((drug) => textAt(drug, "medicationCodeableConcept"));

      expect(chart.truth).toEqual(expect.arrayContaining([chart.name, numberOf(chart), ...drugs]));
      expect(new Set(chart.truth).size).toBe(chart.truth.length);
      expect(chart.truth).not.toContain("");
    }
  });
});

describe("the EHR of Medplum components", () => {
  let medplum: MedplumUnderTest;
  let profile: EhrProfile;
  let browser: Browser;
  let page: Page;
  const hosts = new Set<string>();
  const errors: string[] = [];

  beforeAll(async () => {
    medplum = await startMedplum({ port: 0, seed: 11, patients: 8, onProgress: console.log });
    profile = ehrProfile.parse(JSON.parse(await readFile(path.join(repository, "public/profiles/medplum.json"), "utf8")));
    browser = await puppeteer.launch({ executablePath: chromiumPath(), args: chromiumArguments(), headless: true });
    page = await browser.newPage();
    page.setDefaultTimeout(SET_UP);
    await page.setViewport({ width: 1440, height: 900 });
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    page.on("pageerror", (error) => errors.push(String(error)));
  }, SET_UP);
  afterAll(async () => {
    await browser?.close();
    await medplum?.close();
  });

  const user = (name: string) => {
    const found = medplum.users.find(({ username }) => username.startsWith(name));
    if (!found) throw new Error(`The EHR has no user ${name}.`);
    return found;
  };
  const whoIsSignedIn = () => page.evaluate(async (url) => await (await fetch(url)).json(), profile.person.endpoint);
  const chart = (number: number) => medplum.charts[number] as Chart;

  test(
    "the application fits the types of its packages",
    async () => {
      const folder = await prepareMedplum();
      const tsc = path.join(repository, "node_modules/typescript/bin/tsc");
      await expect(promisify(execFile)(process.execPath, [tsc, "-p", folder])).resolves.toMatchObject({ stdout: "" });
    },
    SET_UP,
  );

  test("the API answers 401 to whoever is not signed in", async () => {
    for (const asked of ["auth/me", "fhir/R4/Patient", `fhir/R4/Patient/${chart(0).uuid}`]) {
      expect((await fetch(medplum.baseUrl + asked)).status).toBe(401);
    }
  });

  test(
    "a wrong password is refused on the page, and signs nobody in",
    async () => {
      await enterPassword(page, medplum.baseUrl, { ...user("nurse"), password: "Nurse124" });
      await page.waitForSelector("::-p-text(Email or password is invalid)");

      expect(readPerson(profile, await whoIsSignedIn())).toBeNull();
      expect(new URL(page.url()).pathname).toBe("/signin");
    },
    WALK,
  );

  test(
    "a nurse and a physician sign in and out by the page; the profile reads who they are, in which roles and unit",
    async () => {
      await logIn(page, medplum.baseUrl, user("nurse"));
      const nurse = readPerson(profile, await whoIsSignedIn());
      await signOut(page);
      const nobody = readPerson(profile, await whoIsSignedIn());
      await logIn(page, medplum.baseUrl, user("physician"));
      const physician = readPerson(profile, await whoIsSignedIn());

      expect(nurse).toEqual({ id: user("nurse").id, roles: ["charge-nurse", "nurse"], unit: "four-west" });
      expect(nobody).toBeNull();
      expect(physician).toEqual({ id: user("physician").id, roles: ["physician"], unit: "medicine-clinic" });
    },
    WALK,
  );

  test(
    "each view of a chart shows the patient's values, the truth knows all that is the patient's, and the profile names the view",
    async () => {
      const [first, second, extreme] = [chart(0), chart(3), chart(7)];
      const routes = profile.routes.filter((route) => route.chart);
      const unknown: string[] = [];
      expect(routes.length).toBeGreaterThanOrEqual(10);
      // Names of the staff, and the initials that stand for their pictures, are no patient's.
      const initials = medplum.users.map(({ given, family }) => `${given[0]}${family[0]}`);
      const shared = new Set(wordsOf([...medplum.users.flatMap(({ given, family }) => [given, family]), ...initials]));
      for (const { template } of routes) {
        for (const other of [second, extreme]) {
          await goTo(page, template.replace(":patient", other.uuid));
          for (const word of wordsOf(await shownTexts(page))) shared.add(word);
        }
      }
      for (const { template, view } of routes) {
        const address = template.replace(":patient", first.uuid);
        await goTo(page, address);
        const texts = await shownTexts(page);
        const whole = texts.join("\n");

        expect(matchRoute(profile, address)).toMatchObject({ viewId: view, chart: first.uuid });
        for (const value of [first.name, numberOf(first), ...(VALUES[view]?.(first) ?? [])]) expect(whole, view).toContain(value);
        for (const text of texts) {
          const left = wordsOf([withoutTruth(text, first)]).filter((word) => !shared.has(word));
          if (left.length > 0) unknown.push(`${view}: ${text} (${left.join(", ")})`);
        }
      }
      expect(unknown).toEqual([]);
    },
    WALK,
  );

  test(
    "the lists over all patients show them",
    async () => {
      const [first, second] = [chart(0), chart(3)];
      for (const [address, values] of [
        ["/patients", [first.name, second.name, numberOf(first)]],
        [
          "/schedule",
          [
            first.name,
            second.name,
            ...of(first, "Appointment")
              .slice(0, 1)
              .map((each) => String(each.description)),
          ],
        ],
        ["/tasks", [first.name, second.name, ...of(first, "Task").map((each) => String(each.description))]],
        ["/schedule/book", ["Select date"]],
      ] as const) {
        await goTo(page, address);
        const whole = (await shownTexts(page)).join("\n");
        for (const value of values) expect(whole, address).toContain(value);
      }
    },
    WALK,
  );

  test(
    "a prescription that is signed stands in the list of medications",
    async () => {
      const { uuid } = chart(1);
      await goTo(page, `/patients/${uuid}/medications/new`);
      await page.waitForSelector("select[name='medication']");
      await page.select("select[name='medication']", "Cephalexin 500 mg capsule");
      await page.locator("input[name='directions']").fill("Chew well at noon");
      await page.locator("input[name='quantity']").fill("77");
      await page.locator("[data-region='medication-form'] button[type='submit']").click();
      await page.waitForFunction(() => location.pathname.endsWith("/medications"));
      const cells = () => page.$$eval("td", (found) => found.map((cell) => cell.textContent));

      await expect
        .poll(cells, { timeout: 30_000 })
        .toEqual(expect.arrayContaining(["Cephalexin 500 mg capsule", "Chew well at noon"]));
    },
    WALK,
  );

  test("no request left this machine, and no page failed", () => {
    expect([...hosts].filter((host) => host !== "" && host !== new URL(medplum.origin).host)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

/** What has to be seen in a view, besides the banner. */
const VALUES: Record<string, (chart: Chart) => string[]> = {
  "patient-summary": (chart) => [
    ...of(chart, "Appointment").map(({ description }) => String(description)),
    ...of(chart, "Task").map((task) => textAt(task, "code")),
  ],
  timeline: (chart) => of(chart, "ServiceRequest").map((order) => textAt(order, "code")),
  visits: (chart) => of(chart, "Encounter").map(({ reasonCode }) => (reasonCode as [{ text: string }])[0].text),
  problems: (chart) => ["Condition", "AllergyIntolerance"].flatMap((type) => of(chart, type).map((each) => textAt(each, "code"))),
  medications: (chart) => of(chart, "MedicationRequest").map((drug) => textAt(drug, "medicationCodeableConcept")),
  orders: (chart) => of(chart, "ServiceRequest").map((order) => textAt(order, "code")),
  results: (chart) =>
    of(chart, "DiagnosticReport")
      .slice(0, 1)
      .map(({ conclusion }) => String(conclusion)),
  details: (chart) => [chart.uuid],
};

function of(chart: Chart, resourceType: string): Resource[] {
  return chart.resources.filter((resource) => resource.resourceType === resourceType);
}

function textAt(resource: Resource, member: string): string {
  return (resource[member] as { text: string }).text;
}

function numberOf(chart: Chart): string {
  const [patient] = of(chart, "Patient");
  return (patient as unknown as { identifier: [{ value: string }] }).identifier[0].value;
}

/** Every text and every field's value of the page. */
function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest("style, script")) texts.push(node.textContent?.trim() ?? "");
    }
    for (const field of document.querySelectorAll<HTMLInputElement>("input, textarea")) texts.push(field.value);
    return texts.filter((text) => text !== "");
  });
}

/** Words and numbers of more than one sign, in lower case. */
function wordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]{2,}|\d{2,}/gu) ?? []);
}

/** What is left of a text when every string of the patient is taken out of it, the longest first. */
function withoutTruth(text: string, { truth }: Chart): string {
  const longestFirst = [...truth].sort((one, other) => other.length - one.length);
  return longestFirst.reduce((left, known) => left.replaceAll(known, " "), text);
}
