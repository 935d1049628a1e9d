import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { PinnedPackage } from "./pinned-package.ts";

const run = promisify(execFile);

/** What the app shell has to know about one front-end module. */
export interface AddedModule {
  /** The module's script, relative to the served folder. */
  script: string;
  /** The pages and extensions that the module offers (its routes.json). */
  routes: object;
}

/** Unpacks the app shell (index.html and its scripts) into the served folder itself. */
export async function addShell(tarball: string, served: string): Promise<void> {
  const unpacked = await unpack(tarball, served);
  await cp(path.join(unpacked, "dist"), served, { recursive: true });
  await rm(unpacked, { recursive: true });
}

/** Unpacks one front-end module into a folder of its own inside the served folder. */
export async function addModule(tarball: string, pinned: PinnedPackage, served: string): Promise<AddedModule> {
  const unpacked = await unpack(tarball, served);
  const baseName = pinned.name.split("/").at(-1);
  const manifest: { browser?: string } = JSON.parse(await readFile(path.join(unpacked, "package.json"), "utf8"));
  const main = manifest.browser ?? `dist/openmrs-${baseName}.js`;
  const folder = `openmrs-${baseName}-${pinned.version}`;
  const routesFile = ["dist/routes.json", "src/routes.json"]
    .map((file) => path.join(unpacked, file))
    .find((file) => existsSync(file));
  if (!routesFile) {
    throw new Error(`${pinned.name} ${pinned.version} has no routes.json: it is not an OpenMRS 3 front-end module.`);
  }
  const routes = { ...JSON.parse(await readFile(routesFile, "utf8")), version: pinned.version };
  await cp(path.join(unpacked, path.dirname(main)), path.join(served, folder), { recursive: true });
  await rm(unpacked, { recursive: true });
  return { script: `./${folder}/${path.basename(main)}`, routes };
}

async function unpack(tarball: string, served: string): Promise<string> {
  const folder = path.join(served, `.unpacked-${path.basename(tarball, ".tgz")}`);
  await mkdir(folder);
  await run("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1", "--exclude=*.map"]);
  return folder;
}
