import { existsSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer";

/** Debian's Chromium; elsewhere the one that puppeteer was told of. */
const debianChromium = "/usr/bin/chromium";

/** A real Chromium, quiet on the network. */
export async function openBrowser(): Promise<Browser> {
  const quiet = [
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  const args = process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
  return puppeteer.launch({
    args: ["--disable-gpu", ...args],
    ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
  });
}
