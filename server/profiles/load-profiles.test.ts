import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sampleProfile } from "../support/sample-profile.ts";
import { sampleCapture } from "../support/sample-report.ts";
import { sendPart } from "../support/send-part.ts";
import { useTestBacklog } from "../support/test-backlog.ts";
import { loadProfiles } from "./load-profiles.ts";

const backlog = useTestBacklog();

async function load(text: string): Promise<string[]> {
  await writeFile(join(backlog.folder, "profiles/sample.json"), text);
  return loadProfiles(backlog.sql, join(backlog.folder, "profiles"));
}

test("a profile that is not JSON is refused with its place, and the last good version stays in use", async () => {
  const [reason] = await load('{\n  "format": 1,\n  "id": }');
  expect(reason).toContain("sample.json:3:9");
  expect((await sendPart(backlog.origin, sampleCapture())).status).toBe(201);
});

test("a profile that does not fit the schema is refused with line, column and member", async () => {
  const text = JSON.stringify({ ...sampleProfile, font: { family: "Evil;}" } }, null, 2);
  const line = text.split("\n").findIndex((entry) => entry.includes("Evil")) + 1;
  const [reason] = await load(text);
  expect(reason).toContain(`sample.json:${line}:15`);
  expect(reason).toContain("font.family");
});

test("a version that changes its content is refused, since reports refer to it", async () => {
  const [reason] = await load(JSON.stringify({ ...sampleProfile, displayName: "Renamed" }));
  expect(reason).toContain("sample-ehr 1.0.0 is already known with other content");
});

test("a new version is taken, and reports made with the old one are still accepted", async () => {
  expect(await load(JSON.stringify({ ...sampleProfile, version: "1.1.0" }))).toEqual([]);
  expect((await fetch(`${backlog.origin}/v1/profiles/sample-ehr/1.1.0`)).status).toBe(200);
  expect((await sendPart(backlog.origin, sampleCapture())).status).toBe(201);
  const newer = sampleCapture(undefined, ({ context }) => {
    context.profile = { id: "sample-ehr", version: "1.1.0" };
  });
  expect((await sendPart(backlog.origin, newer)).status).toBe(201);
});

test("a folder that is not there is said, and does not stop the server", async () => {
  expect(await loadProfiles(backlog.sql, join(backlog.folder, "nowhere"))).toHaveLength(1);
});
