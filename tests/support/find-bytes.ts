import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Files under a folder that hold one of the texts, as UTF-8 or UTF-16 (LevelDB and IndexedDB keep both). */
export async function findBytes(folder: string, texts: readonly string[]): Promise<{ file: string; text: string }[]> {
  const needles = texts.flatMap((text) => [
    { text, bytes: Buffer.from(text, "utf8") },
    { text, bytes: Buffer.from(text, "utf16le") },
  ]);
  const found: { file: string; text: string }[] = [];
  for (const entry of await readdir(folder, { recursive: true })) {
    const file = join(folder, entry);
    if (!(await stat(file).catch(() => null))?.isFile()) continue;
    const content = await readFile(file);
    for (const { text, bytes } of needles) if (content.includes(bytes)) found.push({ file: entry, text });
  }
  return found;
}
