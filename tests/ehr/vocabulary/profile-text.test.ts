import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ehrProfile } from "../../../utils/protocol/profile.ts";
import { nextVersion } from "./next-version.ts";
import { profileText } from "./profile-text.ts";

const file = new URL("../../../public/profiles/openmrs.json", import.meta.url);
const profile = ehrProfile.parse(JSON.parse(readFileSync(file, "utf8")));

test("a profile is written with one vocabulary entry a line, and reads back as it was", () => {
  const text = profileText(profile);
  expect(ehrProfile.parse(JSON.parse(text))).toEqual(profile);
  const lines = text.split("\n");
  for (const { id } of profile.vocabulary.labels) {
    expect(lines.filter((line) => line.includes(`{"id":${JSON.stringify(id)},`))).toHaveLength(1);
  }
});

test("a changed vocabulary gives the profile another version, the first one and an unchanged one do not", () => {
  const { vocabulary } = profile;
  const less = { ...vocabulary, labels: vocabulary.labels.slice(1) };
  expect(nextVersion({ ...profile, version: "1.2.9" }, less)).toBe("1.2.10");
  expect(nextVersion({ ...profile, version: "1.2.9" }, vocabulary)).toBe("1.2.9");
  expect(nextVersion({ ...profile, version: "1.2.9", vocabulary: { ...vocabulary, labels: [] } }, less)).toBe("1.2.9");
});
