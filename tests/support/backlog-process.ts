import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "./build-extension.ts";

export interface BacklogProcess {
  /** Ends it as a crash does: no clean-up, nothing flushed. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the backlog as a process of its own and waits until it answers. */
export async function startBacklogProcess(options: { port: number; dataFolder: string }): Promise<BacklogProcess> {
  const { port, dataFolder } = options;
  if (await isReady(port)) throw new Error(`Something answers at port ${port} already: a backlog that was left running?`);
  const child = spawn(process.execPath, [join(repository, "server/main.ts"), "--port", String(port), "--data", dataFolder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += text));
  const end = Date.now() + 60_000;
  while (!(await isReady(port))) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`The backlog did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { kill: () => endBy(child, "SIGKILL"), stop: () => endBy(child, "SIGTERM") };
}

async function isReady(port: number): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

async function endBy(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}
