import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/build-extension.ts";

test("every anchor of the pack that ships leads to its element, on every screen and for every role where a tip may show", async () => {
  const words = ["lint", "server/content/openmrs-essentials.pack.json", "--running", "--environment", "clinic-a"];
  const child = spawn(process.execPath, [join(repository, "tests/pack/main.ts"), ...words], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  expect(said).toContain("0 errors");
  expect(said).toMatch(/vitals as nurse: \d+ anchors/);
  expect(code).toBe(0);
});
