import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/build-extension.ts";

/** Runs the lint of the pack that ships against the practice EHR. */
async function lintRunning(language: string): Promise<{ said: string; code: number | null }> {
  const file = "server/content/openmrs-essentials.pack.json";
  const words = ["lint", file, "--running", "--environment", "clinic-a", "--language", language];
  const child = spawn(process.execPath, [join(repository, "tests/pack/main.ts"), ...words], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  return { code: await new Promise<number | null>((resolve) => child.once("close", resolve)), said };
}

test.each([
  ["English", "en"],
  ["Spanish", "es"],
])(
  "every anchor of the pack that ships leads to its element, wherever a tip may show, while the EHR speaks %s",
  async (_, language) => {
    const { said, code } = await lintRunning(language);
    expect(said).toContain("0 errors");
    expect(said).toMatch(/vitals as nurse: \d+ anchors/);
    expect(code).toBe(0);
  },
);
