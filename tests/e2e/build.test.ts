import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { buildExtension } from "../support/build-extension.ts";
import { exampleSite } from "../support/example-site.ts";
import { testPorts } from "./test-ports.ts";

const profilesIn = (extension: string) => readdir(join(extension, "profiles")).catch(() => []);

test("a build carries the profile that its site names, and no other", async () => {
  expect(await profilesIn(inject("extension"))).toEqual(["openmrs.json"]);
  expect(await profilesIn(inject("unprofiled"))).toEqual([]);
});

test("a site that lowers the capture of a view which the profile does not have is told so, by file and member", async () => {
  const site = exampleSite(testPorts);
  const ehr = { ...site.ehr, captureAtMost: { vitalz: "off" as const } };
  await expect(buildExtension({ site: { ...site, ehr }, output: "e2e-refused" })).rejects.toThrow(
    /e2e-refused\.site\.json: ehr\.captureAtMost: the EHR profile has no view vitalz/,
  );
});

test("a practice origin that is no origin of the EHR is refused", async () => {
  const site = exampleSite(testPorts);
  const ehr = { ...site.ehr, practiceOrigins: ["https://practice.example.org"] };
  await expect(buildExtension({ site: { ...site, ehr }, output: "e2e-refused" })).rejects.toThrow(/practiceOrigins/);
});
