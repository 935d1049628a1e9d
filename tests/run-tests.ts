import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "./support/build-extension.ts";
import { needSystemPackages } from "./support/system-packages.ts";

/** `npm test [-- WORDS]`: makes sure of what the tests need, runs them, and closes with one line of counts. */
needSystemPackages(["chromium", "xvfb", "openbox", "xdotool"], (message) => console.log(message));

const report = join(mkdtempSync(join(tmpdir(), "elbow-tests-")), "report.json");
const words = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    join(repository, "node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...words,
  ],
  { cwd: repository, stdio: "inherit" },
);
const { passed, failed } = readCounts();
console.log(`${passed} passed, ${failed} failed`);
process.exit(status === 0 && failed === 0 && passed > 0 ? 0 : 1);

/** A run that ended before its report was written has failed as a whole. */
function readCounts(): { passed: number; failed: number } {
  try {
    const result = JSON.parse(readFileSync(report, "utf8")) as { numPassedTests: number; numFailedTests: number };
    return { passed: result.numPassedTests, failed: result.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
