import type { Page } from "puppeteer";
import { bundlePageScript } from "../../ehr/vocabulary/bundle-page-script.ts";
import { percentile } from "../percentile.ts";
import type { PeerPicture } from "./peers-in-page.ts";

export const peerNames = ["html2canvas", "html-to-image", "modern-screenshot", "snapdom"] as const;

/** A call that has not ended by then has failed, milliseconds. */
const limit = 60_000;
/** One that takes longer than this is asked in fewer rounds, milliseconds. */
const slow = 5_000;
const roundsOfSlow = 3;

export interface PeerResult {
  p50: number | null;
  p95: number | null;
  rounds: number;
  bytes: number;
  size: string;
  /** What went wrong, in the page's own words; `null` where nothing did. */
  failure: string | null;
}

/** Other libraries that make a picture of a page, asked in turns with everything else. */
export class Peers {
  private readonly page: Page;
  private readonly pictures = new Map<string, PeerPicture[]>();
  private readonly failures = new Map<string, string>();

  private constructor(page: Page) {
    this.page = page;
  }

  /** Puts them into the page, in its own world, as an application that uses them does. */
  static async load(page: Page): Promise<Peers> {
    await page.evaluate(await bundlePageScript("tests/bench/capture/peers-in-page.ts", "benchPeers"));
    return new Peers(page);
  }

  /** One picture by each that has not failed and is not yet through. */
  async round(): Promise<void> {
    for (const name of peerNames) {
      const made = this.pictures.get(name) ?? [];
      const isSlow = made.some(({ milliseconds }) => milliseconds > slow);
      if (this.failures.has(name) || (isSlow && made.length >= roundsOfSlow)) continue;
      try {
        const picture = await this.ask(name);
        if (picture.colours < 3) throw new Error("the picture is empty");
        this.pictures.set(name, [...made, picture]);
      } catch (error) {
        this.failures.set(name, error instanceof Error ? error.message : String(error));
      }
    }
  }

  results(): Record<string, PeerResult> {
    return Object.fromEntries(
      peerNames.map((name): [string, PeerResult] => {
        const made = this.pictures.get(name) ?? [];
        const times = made.map(({ milliseconds }) => milliseconds);
        const last = made.at(-1);
        return [
          name,
          {
            p50: times.length > 0 ? percentile(times, 0.5) : null,
            p95: times.length > 0 ? percentile(times, 0.95) : null,
            rounds: times.length,
            bytes: last?.bytes ?? 0,
            size: last ? `${last.width}×${last.height}` : "",
            failure: this.failures.get(name) ?? null,
          },
        ];
      }),
    );
  }

  private async ask(name: string): Promise<PeerPicture> {
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error(`not ready after ${limit} ms`)), limit).unref(),
    );
    const running = this.page.evaluate(
      async (asked) =>
        await (globalThis as unknown as { benchPeers: typeof import("./peers-in-page.ts") }).benchPeers.peerPicture(asked),
      name,
    );
    return await Promise.race([running, late]);
  }
}
