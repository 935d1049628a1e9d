import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** One published front-end package, with the version and the bytes that we use. */
export interface PinnedPackage {
  name: string;
  version: string;
  /** sha512 of the tarball in the form of a lock file: `sha512-<base64>`. */
  integrity: string;
}

/** Raise it when the way of assembling changes, so that existing assemblies are made again. */
const ASSEMBLY_FORMAT = 1;

const MODULES_FILE = new URL("../modules.json", import.meta.url);

/** The pinned packages in the order of modules.json; the app shell is the first. */
export function readPinnedPackages(): PinnedPackage[] {
  const pins: Record<string, { version: string; integrity: string }> = JSON.parse(readFileSync(MODULES_FILE, "utf8"));
  return Object.entries(pins).map(([name, pin]) => ({ name, ...pin }));
}

/** What an assembly of the present pins is stamped with. */
export function assemblyStamp(): string {
  return createHash("sha256").update(`${ASSEMBLY_FORMAT}\n`).update(readFileSync(MODULES_FILE)).digest("hex");
}
