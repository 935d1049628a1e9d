import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface SheetEntry {
  title: string;
  raw: Uint8Array;
  drawn: Uint8Array;
}

/** Saves every sampled page, raw beside drawn, and one page of HTML that shows them all; what an earlier run saved goes. @returns the path of that page. */
export async function saveContactSheet(folder: string, entries: readonly SheetEntry[]): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const figures: string[] = [];
  for (const [number, { title, raw, drawn }] of entries.entries()) {
    const name = `${String(number + 1).padStart(3, "0")}-${title.replace(/[^a-z0-9]+/gi, "-")}`;
    await writeFile(join(folder, `${name}-raw.png`), raw);
    await writeFile(join(folder, `${name}-drawn.png`), drawn);
    figures.push(
      `<figure><figcaption>${title}</figcaption><img src="${name}-raw.png" alt="${title}, raw"><img src="${name}-drawn.png" alt="${title}, drawn"></figure>`,
    );
  }
  const path = join(folder, "index.html");
  const style =
    "body{font:14px sans-serif;margin:24px}figure{margin:0 0 24px}img{width:49%;border:1px solid #ccc;margin-right:4px}";
  const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Raw and drawn</title><style>${style}</style>`;
  await writeFile(path, `${head}<h1>Raw and drawn, side by side</h1>${figures.join("")}`);
  return path;
}
