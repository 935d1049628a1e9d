import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Extension, type WebWorker } from "puppeteer";
import { chromiumArguments, chromiumPath } from "./chromium.ts";

export interface BrowserWithElbow {
  browser: Browser;
  extension: Extension;
  /** The profile's folder on disk. */
  profileFolder: string;
  worker(): Promise<WebWorker>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  extensionFolders: string[];
  headless?: boolean;
  profileFolder?: string;
  display?: string;
  window?: { width: number; height: number };
}

/** Starts Chromium with the built extension, and waits until its service worker has run. */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserWithElbow> {
  const profileFolder = options.profileFolder ?? (await mkdtemp(join(tmpdir(), "elbow-browser-")));
  const { width, height } = options.window ?? { width: 1440, height: 900 };
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: options.headless ?? true,
    pipe: true,
    // Puppeteer's own handlers end this process at once; whoever launches ends things in order. Chromium goes when its pipe closes.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    enableExtensions: options.extensionFolders,
    userDataDir: profileFolder,
    defaultViewport: options.headless === false ? null : { width, height },
    args: [...chromiumArguments(), `--window-size=${width},${height}`],
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === "service_worker" && candidate.url().endsWith("background.js"),
  );
  const id = new URL(target.url()).host;
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error("The extension was not loaded.");
  return {
    browser,
    extension,
    profileFolder,
    async worker() {
      const found = await browser.waitForTarget(
        (candidate) => candidate.type() === "service_worker" && candidate.url() === target.url(),
      );
      const worker = await found.worker();
      if (!worker) throw new Error("The service worker is not running.");
      return worker;
    },
    close: () => browser.close(),
  };
}
