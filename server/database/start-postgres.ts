import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, mkdtemp, open, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { clusterFolder, databaseRole } from "./cluster-folder.ts";
import type { DatabasePlace } from "./connect.ts";
import { type Account, databaseUser } from "./database-user.ts";
import { lockFolder } from "./folder-lock.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { runningPostmaster, stopPostmaster } from "./postmaster.ts";
import { toolEnvironment } from "./run-tool.ts";

export interface Postgres {
  /** What postgres.js needs to connect: a Unix socket that only this account and root can open, and a password. */
  connection: Exclude<DatabasePlace, string>;
  /** Stops it cleanly and gives the folder free. */
  stop(): Promise<void>;
}

/** `sun_path` holds 108 bytes (unix(7)); the socket's own name takes 15. */
const longestSocketFolder = 90;
const port = 5432;
const startMilliseconds = 60_000;
/** A database that keeps dying is not started for ever. */
const mostRestarts = 5;

/**
 * Runs a real PostgreSQL in the data folder, for this process alone. One that a killed server left behind is stopped first, so that
 * everything it accepted is there. If it dies it is started again.
 *
 * @throws with what to do about it, when the folder is in use or the database does not start.
 */
export async function startPostgres(options: { folder: string; onProgress?: (message: string) => void }): Promise<Postgres> {
  const onProgress = options.onProgress ?? (() => {});
  await mkdir(options.folder, { recursive: true, mode: 0o711 });
  const folder = await realpath(options.folder);
  const unlock = await lockFolder(folder);
  try {
    return await startLocked(folder, unlock, onProgress);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function startLocked(
  folder: string,
  unlock: () => Promise<void>,
  onProgress: (message: string) => void,
): Promise<Postgres> {
  const account = databaseUser();
  const binaries = await postgresBinaries(account);
  const password = await databasePassword(folder);
  const cluster = await clusterFolder(folder, binaries, account, password, onProgress);
  const left = await runningPostmaster(cluster);
  if (left) {
    onProgress(`Stopping the database that an earlier server left running (process ${left}) …`);
    await stopPostmaster(left);
  }
  const socket = await socketFolder(cluster, account);
  const connection = { host: socket, port, username: databaseRole, password, database: "postgres" };

  let stopping = false;
  let restarts = 0;
  let child = await launch();
  await untilReady();

  async function launch(): Promise<ChildProcess> {
    const log = await open(join(folder, "postgres.log"), "a", 0o600);
    const started = spawn(join(binaries, "bin/postgres"), postgresArguments(cluster, socket), {
      ...account,
      cwd: "/",
      env: toolEnvironment(binaries),
      // Its own process group: Ctrl+C in the terminal is for the server, which stops the database last.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    started.once("exit", () => void restart());
    started.once("error", (error) => onProgress(`The database could not be started: ${error.message}`));
    await log.close();
    return started;
  }

  async function restart(): Promise<void> {
    if (stopping || restarts >= mostRestarts) return;
    restarts += 1;
    onProgress(
      `The database ended by itself; starting it again (${restarts} of ${mostRestarts}). Its log: ${join(folder, "postgres.log")}`,
    );
    await pause(500 * restarts);
    if (!stopping) child = await launch();
  }

  async function untilReady(): Promise<void> {
    const deadline = Date.now() + startMilliseconds;
    for (;;) {
      const problem = await tryConnect(connection);
      if (!problem) return;
      if (child.exitCode !== null || Date.now() > deadline) {
        stopping = true;
        child.kill("SIGINT");
        const log = await readFile(join(folder, "postgres.log"), "utf8").catch(() => "");
        throw new Error(`The database in ${cluster} did not start (${problem}). The end of its log:\n${log.slice(-2_000)}`);
      }
      await pause(20);
    }
  }

  return {
    connection,
    async stop() {
      stopping = true;
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await stopPostmaster(child.pid);
      if (!socket.startsWith(cluster)) await rm(socket, { recursive: true, force: true });
      await unlock();
    },
  };
}

function postgresArguments(cluster: string, socket: string): string[] {
  const settings: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: socket,
    unix_socket_permissions: "0700",
    port: String(port),
    max_connections: "100",
    shared_buffers: "128MB",
    log_min_messages: "warning",
    // Statements carry report content; they never go to a log.
    log_min_error_statement: "panic",
    log_statement: "none",
  };
  return ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function socketFolder(cluster: string, account: Account | undefined): Promise<string> {
  if (Buffer.byteLength(cluster) <= longestSocketFolder) return cluster;
  const folder = await mkdtemp(join(tmpdir(), "elbow-socket-"));
  if (account) await chown(folder, account.uid, account.gid);
  return folder;
}

async function databasePassword(folder: string): Promise<string> {
  const path = join(folder, "postgres.password");
  const known = await readFile(path, "utf8").catch(() => "");
  if (known) return known;
  const fresh = randomBytes(24).toString("base64url");
  await writeFile(path, fresh, { mode: 0o600 });
  return fresh;
}

async function tryConnect(connection: Postgres["connection"]): Promise<string | undefined> {
  const sql = postgres({ ...connection, max: 1, connect_timeout: 5, backoff: false, onnotice: () => {} });
  try {
    await sql`select 1`;
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
