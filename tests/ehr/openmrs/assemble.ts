import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { adaptIndex } from "./assembly/adapt-index.ts";
import { addModule, addShell } from "./assembly/add-module.ts";
import { downloadPackage } from "./assembly/download-package.ts";
import { makePartFolder } from "./assembly/part-folder.ts";
import { assemblyStamp, readPinnedPackages } from "./assembly/pinned-package.ts";
import { runInParallel } from "./assembly/run-in-parallel.ts";

/** Where packages and the assembled front end are kept, and who hears of the progress. */
export interface AssembleOptions {
  cacheFolder?: string | undefined;
  onProgress?: ((message: string) => void) | undefined;
}

const DEFAULT_CACHE_FOLDER = path.resolve(import.meta.dirname, "../../../.cache/openmrs");
const STAMP_FILE = "assembled-from";
const DOWNLOADS_AT_A_TIME = 3;

const underWay = new Map<string, Promise<string>>();

/**
 * Puts the OpenMRS 3 front end together from its published packages and returns the folder to be served under
 * /openmrs/spa/. Does nothing when that folder was already assembled from the present modules.json; continues with
 * the packages already downloaded when it was stopped half-way. Calls at the same time share one assembly.
 */
export function assembleOpenmrs(options: AssembleOptions = {}): Promise<string> {
  const cacheFolder = options.cacheFolder ?? DEFAULT_CACHE_FOLDER;
  const assembly =
    underWay.get(cacheFolder) ??
    assembleOnce(cacheFolder, options.onProgress ?? (() => undefined)).finally(() => underWay.delete(cacheFolder));
  underWay.set(cacheFolder, assembly);
  return assembly;
}

async function assembleOnce(cacheFolder: string, onProgress: (message: string) => void): Promise<string> {
  const finished = path.join(cacheFolder, "spa");
  if (await isAssembled(finished)) {
    return finished;
  }
  const part = await makePartFolder(cacheFolder);
  try {
    await assembleIn(part, cacheFolder, onProgress);
    await moveInPlace(part, finished);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return finished;
}

/** Another process may have finished in the meantime; its assembly is as good as ours. */
async function moveInPlace(part: string, finished: string): Promise<void> {
  if (await isAssembled(finished)) {
    return;
  }
  await rm(finished, { recursive: true, force: true });
  try {
    await rename(part, finished);
  } catch (error) {
    if (!(await isAssembled(finished))) {
      throw error;
    }
  }
}

async function isAssembled(folder: string): Promise<boolean> {
  const stamp = path.join(folder, STAMP_FILE);
  return existsSync(stamp) && (await readFile(stamp, "utf8")).trim() === assemblyStamp();
}

async function assembleIn(served: string, cacheFolder: string, onProgress: (message: string) => void): Promise<void> {
  const packages = readPinnedPackages();
  const [shell] = packages;
  const imports: Record<string, string> = {};
  const routes: Record<string, object> = {};
  let done = 0;
  await runInParallel(packages, DOWNLOADS_AT_A_TIME, async (pinned) => {
    const tarball = await downloadPackage(pinned, path.join(cacheFolder, "packages"));
    if (pinned === shell) {
      await addShell(tarball, served);
    } else {
      const added = await addModule(tarball, pinned, served);
      imports[pinned.name] = added.script;
      routes[pinned.name] = added.routes;
    }
    done += 1;
    onProgress(`${done} of ${packages.length}: ${pinned.name}`);
  });
  await writeFile(path.join(served, "importmap.json"), JSON.stringify({ imports: inOrder(imports, packages) }));
  await writeFile(path.join(served, "routes.registry.json"), JSON.stringify(inOrder(routes, packages)));
  const index = path.join(served, "index.html");
  await writeFile(index, adaptIndex(await readFile(index, "utf8")));
  await writeFile(path.join(served, STAMP_FILE), `${assemblyStamp()}\n`);
}

/** The entries in the order of modules.json, whatever download came first: the same pins give the same files. */
function inOrder<Value>(entries: Record<string, Value>, packages: { name: string }[]): Record<string, Value> {
  const names = packages.map(({ name }) => name).filter((name) => name in entries);
  return Object.fromEntries(names.map((name) => [name, entries[name] as Value]));
}
