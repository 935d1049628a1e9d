import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** How long a database may take to write everything down after a fast shutdown was asked for. */
const shutdownMilliseconds = 30_000;

/** Process id of the PostgreSQL that runs on this cluster folder, whoever started it; undefined when none does. */
export async function runningPostmaster(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n", 1)[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  // The number may have been given to another process since a crash: it must be a PostgreSQL working in this folder.
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return command.includes("postgres") && command.split("\0").includes(cluster) ? pid : undefined;
}

/** Asks a PostgreSQL for a fast shutdown (SIGINT: open transactions are rolled back, everything committed is kept) and waits for its end. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, "SIGINT");
  const deadline = Date.now() + shutdownMilliseconds;
  while (await isAlive(pid)) {
    if (Date.now() > deadline) {
      throw new Error(
        `The database (process ${pid}) did not stop within ${shutdownMilliseconds / 1000} seconds. Nothing is lost; look at its log, and stop it with \`kill -INT ${pid}\`.`,
      );
    }
    await pause(20);
  }
}

/** A process that has ended but was not yet reaped by its parent counts as ended. */
async function isAlive(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return state !== "" && !/\) [ZX] /.test(state);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ESRCH") return;
    throw new Error(
      `The database of this folder is still running as process ${pid}, which belongs to another account, so it could not be stopped. Start the backlog as that account, or stop process ${pid}.`,
      { cause: error },
    );
  }
}
