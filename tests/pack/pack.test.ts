import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Pack } from "../../utils/protocol/pack.ts";
import { repository } from "../support/build-extension.ts";
import { packSchema, packSchemaFile } from "./pack-schema.ts";

const essentials = join(repository, "server/content/openmrs-essentials.pack.json");

function pack(...words: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, "tests/pack/main.ts"), ...words], {
    encoding: "utf8",
    cwd: repository,
  });
  return { code: status, said: stdout + stderr };
}

async function changed(change: (pack: Pack) => void): Promise<string> {
  const content = JSON.parse(await readFile(essentials, "utf8")) as Pack;
  change(content);
  const file = join(await mkdtemp(join(tmpdir(), "elbow-pack-")), "changed.pack.json");
  await writeFile(file, JSON.stringify(content, null, 2));
  return file;
}

describe("npm run pack -- lint", () => {
  test("the pack that ships has no errors", () => {
    expect(pack("lint", essentials)).toMatchObject({ code: 0, said: expect.stringMatching(/^0 errors/m) });
  });

  test("says file, line and column of each error, and what was meant", async () => {
    const file = await changed(({ contributes: { tips } }) => {
      Object.assign(tips[0] ?? {}, { anchor: "vitals-ad", when: "view == 'vitls'" });
    });
    const { code, said } = pack("lint", file);
    expect(code).toBe(1);
    const place = `${file.replaceAll("/", "\\/")}:\\d+:\\d+: error: `;
    expect(said).toMatch(new RegExp(`${place}No anchor "vitals-ad" is declared`));
    expect(said).toMatch(new RegExp(`${place}The EHR profile has no view "vitls". Did you mean vitals?`));
  });

  test("a drug without somebody who answers for it is an error, and none with", async () => {
    const about = (owner: string | undefined) =>
      changed(({ locales, contributes: { tips } }) => {
        const [tip] = tips;
        const strings = locales.en;
        if (tip && strings) strings[tip.body] = "Give 500 mg of paracetamol.";
        if (tip && owner) tip.clinicalOwner = owner;
      });
    expect(pack("lint", await about(undefined))).toMatchObject({
      code: 1,
      said: expect.stringContaining('"500 mg" is about a drug'),
    });
    expect(pack("lint", await about("Chief pharmacist")).code).toBe(0);
  });

  test("what is not translated, past its review, or used by nothing is a warning", async () => {
    const file = await changed(({ locales, contributes: { tips, anchors } }) => {
      const [tip] = tips;
      if (tip) tip.reviewBy = "2020-01-31";
      locales.fr = {};
      anchors.spare = { alternatives: [{ label: "button.add" }] };
    });
    const { code, said } = pack("lint", file);
    expect(code).toBe(0);
    for (const words of ["is not translated into", "was to be reviewed by 2020-01-31", 'Nothing uses the anchor "spare"'])
      expect(said).toContain(words);
  });

  test("a file that is no JSON, none at all, and no command are told, with what to do", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "elbow-pack-")), "broken.pack.json");
    await writeFile(file, '{ "format": 1,,');
    expect(pack("lint", file)).toMatchObject({ code: 1, said: expect.stringMatching(/broken\.pack\.json:1:15: error: /) });
    expect(pack("lint", "nowhere.json")).toMatchObject({ code: 1, said: expect.stringContaining("There is no file") });
    expect(pack()).toMatchObject({ code: 2, said: expect.stringContaining("Usage:") });
  });
});

test("npm run pack -- print writes what one role can see as a page, in the language that was asked for", async () => {
  const file = await changed(() => undefined);
  const { code, said } = pack("print", file, "--role", "nurse", "--language", "es");
  expect(code).toBe(0);
  const sheet = await readFile(said.trim(), "utf8");
  expect(sheet).toContain("Registrar signos vitales");
  expect(sheet).not.toContain("Ordenar un medicamento, hasta la firma");
  expect(sheet).toContain('lang="es"');
  expect(sheet).not.toMatch(/https?:|<script|src=/);
  expect(pack("print", file, "--role", "surgeon")).toMatchObject({ code: 1, said: expect.stringContaining("nurse, physician") });
  expect(pack("print", file)).toMatchObject({ code: 2, said: expect.stringContaining("Usage:") });
});

test("the JSON Schema that editors use is that of the product: npm run pack -- schema", async () => {
  expect(await readFile(packSchemaFile, "utf8")).toBe(packSchema());
});
