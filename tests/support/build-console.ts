import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository } from "./build-extension.ts";

/** Builds the console's pages into `.output/console`, where the server looks for them. */
export async function buildConsole(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(repository, "server/console/build.ts")], { cwd: repository });
}
