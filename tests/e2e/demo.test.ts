import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../support/build-extension.ts";

/** A demo in a session of its own, as a terminal gives it one. */
class Demo {
  readonly child: ChildProcess;
  said = "";

  constructor() {
    this.child = spawn(process.execPath, [join(repository, "tests/demo/main.ts")], {
      cwd: repository,
      detached: true,
      env: { ...process.env, DISPLAY: "", WAYLAND_DISPLAY: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on("data", (text) => (this.said += text));
  }

  async until(words: string): Promise<void> {
    await expect.poll(() => this.said, { timeout: 120_000, interval: 200 }).toContain(words);
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.child.once("exit", resolve));
    this.child.kill(signal);
    return await ended;
  }

  /** Command lines of what runs in the demo's session, and of the database in its folder, which has a session of its own. */
  async left(): Promise<string[]> {
    const found: string[] = [];
    for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
      const command = (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).replaceAll("\0", " ");
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
      // proc(5): after the command in parentheses come state, parent, group and session.
      const [state, , , session] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (state === "Z" || stat === "") continue;
      if (session === String(this.child.pid) || command.includes(join(repository, ".demo/backlog"))) found.push(command);
    }
    return found;
  }
}

let killed: Demo;
let demo: Demo;

beforeAll(() => {
  killed = new Demo();
});
afterAll(async () => {
  for (const one of [killed, demo]) one?.child.kill("SIGINT");
});

test("a demo starts after one that was killed, plays every stage, and Ctrl-C leaves no process behind", async () => {
  await killed.until("01 tips-on-the-page");
  await killed.end("SIGKILL");
  expect(await killed.left()).not.toEqual([]);
  demo = new Demo();
  await demo.until("another-persons-panel: ✓");
  expect(demo.said).not.toContain("✗");
  expect(await demo.end("SIGINT")).toBe(130);
  await expect.poll(() => demo.left(), { timeout: 5_000 }).toEqual([]);
}, 300_000);
