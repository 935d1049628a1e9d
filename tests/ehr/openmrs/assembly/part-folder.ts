import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";

/** A new folder to assemble in, on the same disk as the result; what killed processes left behind is deleted. */
export async function makePartFolder(cacheFolder: string): Promise<string> {
  await mkdir(cacheFolder, { recursive: true });
  for (const name of await readdir(cacheFolder)) {
    const owner = /^spa\.part-(\d+)-/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) {
      await rm(path.join(cacheFolder, name), { recursive: true, force: true });
    }
  }
  return mkdtemp(path.join(cacheFolder, `spa.part-${process.pid}-`));
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
