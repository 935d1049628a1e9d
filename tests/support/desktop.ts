import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface Desktop {
  /** Value for `DISPLAY`. */
  display: string;
  /** Brings the browser's window to the front and gives it the keyboard. */
  focusBrowser(): Promise<void>;
  /** Presses keys as a keyboard does, e.g. `alt+shift+f`. */
  key(combination: string): Promise<void>;
  /** Clicks at a place of the screen. */
  click(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

/** A real X display with a window manager, for input that goes through the browser's own key handling. */
export async function startDesktop(width = 1600, height = 1000): Promise<Desktop> {
  const number = freeDisplay();
  const display = `:${number}`;
  const environment = { ...process.env, DISPLAY: display };
  const server = spawn("Xvfb", [display, "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"], { stdio: "ignore" });
  await until(() => existsSync(`/tmp/.X11-unix/X${number}`), "The X server did not start.");
  const manager = spawn("openbox", [], { env: environment, stdio: "ignore" });
  const xdotool = async (...words: string[]) => (await run("xdotool", words, { env: environment })).stdout.trim();
  return {
    display,
    async focusBrowser() {
      const windows = await xdotool("search", "--onlyvisible", "--class", "chromium");
      const window = windows.split("\n").at(-1) ?? "";
      await xdotool("windowactivate", "--sync", window);
    },
    key: async (combination) => void (await xdotool("key", "--clearmodifiers", combination)),
    click: async (x, y) => void (await xdotool("mousemove", String(x), String(y), "click", "1")),
    async close() {
      await Promise.all([end(manager), end(server)]);
    },
  };
}

function freeDisplay(): number {
  for (let number = 90; number < 200; number++)
    if (!existsSync(`/tmp/.X11-unix/X${number}`) && !existsSync(`/tmp/.X${number}-lock`)) return number;
  throw new Error("No display number is free.");
}

async function until(condition: () => boolean, message: string): Promise<void> {
  for (let time = 0; time < 100; time++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(message);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
