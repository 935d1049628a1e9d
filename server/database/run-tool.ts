import { spawn } from "node:child_process";
import { basename } from "node:path";
import type { Account } from "./database-user.ts";

/** What a PostgreSQL program sees: nothing of the server's own environment, which may hold secrets. */
export function toolEnvironment(binaries: string): NodeJS.ProcessEnv {
  return { PATH: "/usr/bin:/bin", LD_LIBRARY_PATH: `${binaries}/lib`, LC_ALL: "C", TZ: "UTC" };
}

/** Runs a PostgreSQL program to its end. @throws with what it wrote, when it fails. */
export function runTool(program: string, args: string[], binaries: string, account: Account | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: "/",
      env: toolEnvironment(binaries),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const keep = (chunk: Buffer) => {
      said = (said + chunk).slice(-4_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${basename(program)} ended with ${code}; the database could not be made.\n${said}`)),
    );
  });
}
