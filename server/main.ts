import { readSettings } from "./settings.ts";
import { startServer } from "./start-server.ts";

/** How long a shutdown may take before the process ends all the same; a supervisor would kill it later anyway. */
const longestShutdownMilliseconds = 10_000;

const say = (message: string) => console.log(message);

try {
  const { port, data, databaseUrl } = readSettings(process.argv.slice(2), process.env);
  const server = await startServer({ port, dataFolder: data, database: databaseUrl, onProgress: say });
  say(`The console is at ${server.origin}/console`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void shutDown(server.close));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function shutDown(close: () => Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), longestShutdownMilliseconds).unref();
  await close();
  say("Stopped.");
}
