import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, type Worker } from "tesseract.js";

let starting: Promise<Worker> | null = null;

/** Reads the words of a PNG, left to right and top to bottom, by OCR that needs no network. */
export async function readPicture(png: Uint8Array): Promise<string[]> {
  starting ??= startReader();
  const reader = await starting;
  const { data } = await reader.recognize(Buffer.from(png));
  return data.text.split(/\s+/).filter((word) => word !== "");
}

/** Ends the OCR worker. */
export async function closeReader(): Promise<void> {
  await (await starting)?.terminate();
  starting = null;
}

async function startReader(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/eng/package.json"));
  return await createWorker("eng", 1, { langPath: join(data, "4.0.0_best_int"), cacheMethod: "none", gzip: true });
}
