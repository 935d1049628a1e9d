import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

/** Where packages and pages are kept, and who hears of the progress. */
export interface PrepareOptions {
  cacheFolder?: string | undefined;
  onProgress?: ((message: string) => void) | undefined;
}

const REPOSITORY = path.resolve(import.meta.dirname, "../../..");
const APPLICATION = path.join(import.meta.dirname, "application");
const DEFAULT_CACHE_FOLDER = path.join(REPOSITORY, ".cache/medplum");
const PACKAGE_FILES = ["package.json", "package-lock.json"];
const HASH_LENGTH = 12;

const underWay = new Map<string, Promise<string>>();

/**
 * Installs the Medplum packages of the lock file and builds the pages, each once: the packages into a folder named after a hash of the
 * lock file, a copy of `application/` with the built pages (`dist`) into a folder within it named after a hash of the sources.
 *
 * @returns the latter folder. Calls at the same time share one preparation; what another process finished first is used.
 * @throws when npm or Vite fails, with what they said
 */
export function prepareMedplum(options: PrepareOptions = {}): Promise<string> {
  const cacheFolder = options.cacheFolder ?? DEFAULT_CACHE_FOLDER;
  const preparation =
    underWay.get(cacheFolder) ??
    prepareOnce(cacheFolder, options.onProgress ?? (() => undefined)).finally(() => underWay.delete(cacheFolder));
  underWay.set(cacheFolder, preparation);
  return preparation;
}

async function prepareOnce(cacheFolder: string, onProgress: (message: string) => void): Promise<string> {
  const files = await sourceFiles();
  const packages = path.join(cacheFolder, await hashOf(PACKAGE_FILES));
  if (!existsSync(packages)) {
    onProgress("Installing the Medplum packages (once, 270 MB, about half a minute) …");
    await makeFolder(packages, async (part) => {
      for (const file of PACKAGE_FILES) await cp(path.join(APPLICATION, file), path.join(part, file));
      await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], part);
    });
  }
  const built = path.join(packages, await hashOf(files));
  if (!existsSync(built)) {
    onProgress("Building the pages of the EHR (once, about ten seconds) …");
    await makeFolder(built, async (part) => {
      for (const file of files) await cp(path.join(APPLICATION, file), path.join(part, file));
      await run(process.execPath, [path.join(REPOSITORY, "node_modules/vite/bin/vite.js"), "build"], part);
    });
  }
  return built;
}

/** Everything of the application but its packages. */
async function sourceFiles(): Promise<string[]> {
  const entries = await readdir(APPLICATION, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(APPLICATION, path.join(entry.parentPath, entry.name)))
    .filter((file) => !PACKAGE_FILES.includes(file) && !file.split(path.sep).includes("node_modules"))
    .sort();
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(await readFile(path.join(APPLICATION, file)));
  return hash.digest("hex").slice(0, HASH_LENGTH);
}

/** Makes a folder whole or not at all. Another process may have made it in the meantime; its folder is as good as ours. */
async function makeFolder(folder: string, fill: (part: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true });
  const part = await mkdtemp(`${folder}.part-`);
  try {
    await fill(part);
    await rename(part, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

async function run(command: string, words: string[], folder: string): Promise<void> {
  // A test runner's NODE_ENV would make a build for tests.
  const { NODE_ENV: _, ...environment } = process.env;
  try {
    await promisify(execFile)(command, words, { cwd: folder, env: environment });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`The Medplum EHR could not be put together, "${command} ${words.join(" ")}" failed:\n${stdout}\n${stderr}`);
  }
}
