import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { PinnedPackage } from "./pinned-package.ts";
import { verifyIntegrity } from "./verify-integrity.ts";

const run = promisify(execFile);

/** The path of the package's verified tarball in `folder`; downloads it with `npm pack` when it is not there yet. */
export async function downloadPackage(pinned: PinnedPackage, folder: string): Promise<string> {
  const baseName = pinned.name.split("/").at(-1);
  const tarball = path.join(folder, `${baseName}-${pinned.version}.tgz`);
  if (!existsSync(tarball)) {
    await download(pinned, folder, tarball);
  }
  try {
    verifyIntegrity(await readFile(tarball), pinned.integrity, `${pinned.name}@${pinned.version}`);
  } catch (error) {
    await rm(tarball, { force: true });
    throw error;
  }
  return tarball;
}

/** Goes through a folder of its own, so that a killed download leaves no half tarball under the final name. */
async function download(pinned: PinnedPackage, folder: string, tarball: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = await mkdtemp(path.join(folder, "download-"));
  try {
    const specifier = `${pinned.name}@${pinned.version}`;
    await run("npm", ["pack", specifier, "--ignore-scripts", "--silent", "--pack-destination", temporary]);
    const packed = (await readdir(temporary)).find((file) => file.endsWith(".tgz"));
    if (!packed) {
      throw new Error(`npm pack ${specifier} gave no tarball.`);
    }
    await rename(path.join(temporary, packed), tarball);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Could not download ${pinned.name} ${pinned.version}. Check the network and the npm registry setting, then run ` +
        `the command again: packages that are already here are kept.\n${reason}`,
      { cause: error },
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
