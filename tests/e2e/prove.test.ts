import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PracticeFile } from "../../utils/protocol/practice.ts";
import { ehrProfile } from "../../utils/protocol/profile.ts";
import { type OpenmrsUnderTest, startOpenmrs } from "../ehr/openmrs/start.ts";
import { repository } from "../support/build-extension.ts";
import { patientTokens, tokensIn } from "../support/patient-tokens.ts";

/** The shipped practice file with few views, so that the proof takes two minutes. */
const views = new Set(["medications", "allergies", "conditions"]);

let ehr: OpenmrsUnderTest;
let practice: PracticeFile;

beforeAll(async () => {
  practice = JSON.parse(await readFile(join(repository, "profiles/openmrs.practice.json"), "utf8")) as PracticeFile;
  const [environment] = practice.environments;
  if (!environment || !("starter" in environment.at)) throw new Error("The practice file starts no EHR.");
  practice = { ...practice, environments: [environment], views: practice.views.filter(({ view }) => views.has(view)) };
  ehr = await startOpenmrs({ port: 0, seed: environment.at.seed, patients: environment.at.patients });
});
afterAll(async () => await ehr?.close());

test("a privacy officer judges the profile that ships on charts it was not learned from, and gets a page to file", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "elbow-proof-")), "proof.html");
  const { code, said } = await runProve(practice, ["--against", ehr.origin, "--out", file]);
  expect(said).toContain("7 passed, 0 failed");
  const page = await readFile(file, "utf8");
  expect(page).toContain("Every check holds.");
  expect(code).toBe(0);
  expect(page).toContain(`at ${ehr.origin}`);
  const text = page.replace(/src="data:[^"]+"/g, "");
  const profile = ehrProfile.parse(JSON.parse(await readFile(join(repository, "public/profiles/openmrs.json"), "utf8")));
  for (const chart of ehr.charts) expect(tokensIn(text, patientTokens(chart, profile).filter(tellsApart))).toEqual([]);
});

test("a practice file that keeps no charts back is refused, with what to do", async () => {
  const environments = practice.environments.map(({ keptBack: _, ...environment }) => environment);
  const { code, said } = await runProve({ ...practice, environments }, ["--against", ehr.origin]);
  expect(said).toContain("keeps no charts back");
  expect(said).toContain("Nothing was proven");
  expect(code).toBe(1);
});

/** A date or a number may stand on any page; names and words of the record may not. */
function tellsApart(token: string): boolean {
  return /\p{L}{3}/u.test(token) && !/\d/.test(token);
}

async function runProve(file: PracticeFile, more: string[]): Promise<{ code: number | null; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), "elbow-proof-"));
  await writeFile(join(folder, "openmrs.practice.json"), JSON.stringify(file));
  const words = [join(repository, "tests/prove/main.ts"), "openmrs", "--environment", "clinic-a", "--practice", folder, ...more];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said };
}
