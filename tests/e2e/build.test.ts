import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";

const profilesIn = (extension: string) => readdir(join(extension, "profiles")).catch(() => []);

test("a build carries the profile that its site names, and no other", async () => {
  expect(await profilesIn(inject("extension"))).toEqual(["openmrs.json"]);
  expect(await profilesIn(inject("unprofiled"))).toEqual([]);
});
