import { mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Page } from "puppeteer";

export interface Check {
  what: string;
  ok: boolean;
}

export interface Stage {
  name: string;
  /** Path of the picture, from the repository. */
  picture: string;
  checks: Check[];
}

/** Keeps a picture and the checks of every stage of the walk. */
export class PictureBook {
  readonly stages: Stage[] = [];
  private readonly folder: string;
  private readonly root: string;
  private readonly say: (message: string) => void;

  private constructor(folder: string, root: string, say: (message: string) => void) {
    this.folder = folder;
    this.root = root;
    this.say = say;
  }

  /** Begins an empty book; pictures of an earlier walk go. */
  static async open(folder: string, root: string, say: (message: string) => void): Promise<PictureBook> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new PictureBook(folder, root, say);
  }

  /** Takes the stage's picture and notes its checks, by what was to be seen. */
  async keep(name: string, page: Page, checks: Record<string, boolean>): Promise<void> {
    const number = String(this.stages.length + 1).padStart(2, "0");
    const path = join(this.folder, `${number}-${name}.png`) as `${string}.png`;
    await page.screenshot({ path });
    const list = Object.entries(checks).map(([what, ok]) => ({ what, ok }));
    this.stages.push({ name, picture: relative(this.root, path), checks: list });
    this.say(`${number} ${name}: ${list.map(({ what, ok }) => `${ok ? "✓" : "✗"} ${what}`).join(", ")}`);
  }

  get allGood(): boolean {
    return this.stages.every(({ checks }) => checks.every(({ ok }) => ok));
  }
}
