import { join } from "node:path";
import { application } from "./application.ts";
import { connect, type DatabasePlace } from "./database/connect.ts";
import { migrate } from "./database/migrate.ts";
import { keepMonthPartitions } from "./database/month-partitions.ts";
import { startPostgres } from "./database/start-postgres.ts";
import { CaseEvents } from "./events/case-events.ts";
import { listen } from "./http/listen.ts";
import { destroyOldKeys, recipientKeys } from "./keys/recipient-keys.ts";
import { loadProfiles } from "./profiles/load-profiles.ts";
import { ProfileShelf } from "./profiles/profile-shelf.ts";

export interface ServerOptions {
  /** Folder of the database that the server brings with it; not used with a database of one's own. */
  dataFolder: string;
  /** 0 takes a free one. */
  port: number;
  /** Origins of the EHRs that reports come from; said at the start, for whoever sets up the extension. */
  ehrOrigins?: string[];
  /** Folder of EHR profiles (`*.json`). */
  profilesFolder?: string;
  /** Folder of the built console. */
  consoleFolder?: string;
  /** PostgreSQL of one's own; by default the environment's DATABASE_URL, else one is started in the data folder. */
  database?: DatabasePlace | undefined;
  onProgress?: (message: string) => void;
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  close(): Promise<void>;
}

const repository = join(import.meta.dirname, "..");
const databaseCloseSeconds = 1;
const keyCheckMilliseconds = 6 * 3_600_000;

/**
 * Starts the backlog on the loopback interface: database, migrations, EHR profiles, then HTTP. What was started is stopped in the opposite
 * order, also when a later step fails.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const onProgress = options.onProgress ?? (() => {});
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const closing = new AbortController();
    const sql = await openDatabase(options, onProgress, stops);
    const applied = await migrate(sql);
    if (applied.length > 0) onProgress(`Database brought up to date: ${applied.join(", ")}`);
    await keepMonthPartitions(sql, closing.signal);
    await keepKeys(sql, closing.signal);
    const refused = await loadProfiles(sql, options.profilesFolder ?? join(repository, "public/profiles"));
    for (const reason of refused) onProgress(reason);
    const parts = {
      sql,
      shelf: new ProfileShelf(sql),
      events: await CaseEvents.listen(sql),
      closing: closing.signal,
      consoleFolder: options.consoleFolder ?? join(repository, ".output/console"),
    };
    const listening = await listen(options.port, (port) => application({ ...parts, port }));
    stops.push(() => listening.close());
    stops.push(async () => closing.abort());
    const origin = `http://127.0.0.1:${listening.port}`;
    onProgress(`Listening on ${origin}, for this computer only: no sign-in (OIDC) is configured yet.`);
    if (options.ehrOrigins?.length) onProgress(`Reports are expected from ${options.ehrOrigins.join(", ")}.`);
    return { origin, close: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function openDatabase(options: ServerOptions, onProgress: (message: string) => void, stops: (() => Promise<void>)[]) {
  let place = options.database ?? process.env.DATABASE_URL;
  if (!place) {
    const postgres = await startPostgres({ folder: options.dataFolder, onProgress });
    stops.push(() => postgres.stop());
    place = postgres.connection;
  }
  const sql = connect(place);
  stops.push(() => sql.end({ timeout: databaseCloseSeconds }));
  return sql;
}

/** Has this month's key pair ready, and destroys private keys when their window has passed. */
async function keepKeys(sql: ReturnType<typeof connect>, signal: AbortSignal): Promise<void> {
  await recipientKeys(sql);
  await destroyOldKeys(sql);
  const timer = setInterval(() => void destroyOldKeys(sql).catch(() => {}), keyCheckMilliseconds);
  timer.unref();
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
