import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { SiteConfig } from "../../utils/site/site-config.ts";

export const repository = resolve(import.meta.dirname, "../..");

export interface ExtensionBuild {
  site: SiteConfig;
  /** Folder under `.output`. */
  output: string;
  /** `bypass` keeps every text of the page, so that the privacy tests can be seen to fail. */
  variant?: "bypass";
}

/** Builds the extension for a site, as production does. @returns the folder that Chromium loads. */
export async function buildExtension({ site, output, variant }: ExtensionBuild): Promise<string> {
  const folder = join(repository, ".output", output);
  const siteFile = join(repository, ".output", `${output}.site.json`);
  await mkdir(join(repository, ".output"), { recursive: true });
  await writeFile(siteFile, JSON.stringify(site));
  const environment = {
    ...process.env,
    ELBOW_SITE: siteFile,
    ELBOW_OUTPUT: output,
    ...(variant ? { ELBOW_VARIANT: variant } : {}),
  };
  try {
    await promisify(execFile)(process.execPath, [join(repository, "node_modules/wxt/bin/wxt.mjs"), "build"], {
      cwd: repository,
      env: environment,
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`The extension could not be built:\n${stdout}\n${stderr}`);
  }
  return folder;
}
