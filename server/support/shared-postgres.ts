import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Postgres, startPostgres } from "../database/start-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL for tests. */
    testDatabases: Postgres["connection"];
  }
}

/** Vitest global set-up: one real PostgreSQL for all test files; each makes a database of its own in it. */
export default async function sharedPostgres(project: {
  provide(key: "testDatabases", value: Postgres["connection"]): void;
}): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "elbow-test-"));
  const postgres = await startPostgres({ folder });
  project.provide("testDatabases", postgres.connection);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
