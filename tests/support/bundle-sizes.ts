import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Most that a file of the extension may weigh, kB gzipped. The content scripts are loaded into every page of the EHR. */
const limits: Record<string, number> = { "content-scripts/overlay.js": 53, "content-scripts/page-errors.js": 1 };

export interface BundleSizes {
  /** By file: kB as it is and gzipped. */
  table: Record<string, { kB: number; "kB gzipped": number }>;
  tooLarge: string[];
}

/** Weighs what a build of the extension is made of. */
export function bundleSizes(folder: string): BundleSizes {
  const table: BundleSizes["table"] = {};
  const tooLarge: string[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (![".js", ".css", ".html", ".json"].includes(extname(file))) continue;
    const bytes = readFileSync(join(folder, file));
    const zipped = toKilobytes(gzipSync(bytes).length);
    table[file] = { kB: toKilobytes(bytes.length), "kB gzipped": zipped };
    const limit = limits[file];
    if (limit !== undefined && zipped > limit) tooLarge.push(`${file} weighs ${zipped} kB gzipped; ${limit} kB is the most.`);
  }
  return { table, tooLarge };
}

function toKilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
