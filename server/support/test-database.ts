import { randomBytes } from "node:crypto";
import { connect, type DatabasePlace } from "../database/connect.ts";
import type { Postgres } from "../database/start-postgres.ts";
import sharedPostgres from "./shared-postgres.ts";

export interface TestDatabase {
  place: DatabasePlace;
  remove(): Promise<void>;
}

/**
 * Makes an empty database in a real PostgreSQL.
 * @param shared `inject("testDatabases")`; without it, a PostgreSQL is started for this file alone.
 */
export async function testDatabase(shared: Postgres["connection"] | undefined): Promise<TestDatabase> {
  const { connection, stop } = shared ? { connection: shared, stop: async () => {} } : await ownPostgres();
  const database = `test_${randomBytes(6).toString("hex")}`;
  await execute(connection, `create database ${database}`);
  return {
    place: { ...connection, database },
    async remove() {
      await execute(connection, `drop database ${database} with (force)`);
      await stop();
    },
  };
}

async function ownPostgres(): Promise<{ connection: Postgres["connection"]; stop: () => Promise<void> }> {
  const started: Postgres["connection"][] = [];
  const stop = await sharedPostgres({ provide: (_key, value) => started.push(value) });
  const [connection] = started;
  if (!connection) throw new Error("The PostgreSQL for tests did not start.");
  return { connection, stop };
}

async function execute(place: DatabasePlace, statement: string): Promise<void> {
  const sql = connect(place);
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
