import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Debian packages and the command that shows each is there. */
const commands = { chromium: "chromium", xvfb: "Xvfb", openbox: "openbox", xdotool: "xdotool" } as const;
export type SystemPackage = keyof typeof commands;

/**
 * Makes sure that programs of the operating system are there: installs what is missing with apt where that is possible (root on Debian
 * or Ubuntu), else says in one line what to do.
 */
export function needSystemPackages(packages: readonly SystemPackage[], say: (message: string) => void): void {
  const missing = packages.filter((name) => !isInstalled(commands[name]) && !(name === "chromium" && process.env.CHROMIUM_PATH));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !isInstalled("apt-get")) {
    throw new Error(`Please install ${missing.join(", ")} first (Debian and Ubuntu: sudo apt-get install ${missing.join(" ")}).`);
  }
  say(`Installing ${missing.join(", ")} (once, about a minute) …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words: string[]) =>
    execFileSync("apt-get", words, { env: environment, stdio: ["ignore", "ignore", "inherit"] });
  // Another apt may be at work on a machine that has just started; it is waited for.
  const patience = ["-o", "DPkg::Lock::Timeout=300", "-qq"];
  apt(...patience, "update");
  apt(
    ...patience,
    "install",
    "-y",
    "--no-install-recommends",
    ...missing,
    ...(missing.includes("chromium") ? ["fonts-liberation"] : []),
  );
}

function isInstalled(command: string): boolean {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders, "/usr/bin", "/usr/sbin", "/usr/local/bin"].some((folder) => existsSync(join(folder, command)));
}
