import { existsSync } from "node:fs";

/** Where Debian, Ubuntu and others put Chromium; the environment may name another. */
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/lib/chromium/chromium"];

/** Path of the operating system's Chromium. */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = named ?? places.find((place) => existsSync(place));
  if (found && existsSync(found)) return found;
  throw new Error("Chromium was not found. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to where it is.");
}

/** Arguments for a Chromium that keeps to itself: no background traffic, and a sandbox only where the user is not root. */
export function chromiumArguments(): string[] {
  const quiet = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=Translate,OptimizationHints,MediaRouter",
  ];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}
