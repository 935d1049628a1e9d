import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { connect, type Database, type DatabasePlace } from "../database/connect.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { sampleProfile } from "./sample-profile.ts";
import { type TestDatabase, testDatabase } from "./test-database.ts";

export interface TestBacklog {
  origin: string;
  /** The same database, past the server. */
  sql: Database;
  place: DatabasePlace;
  /** Holds `profiles/`. */
  folder: string;
  messages: string[];
}

/** A backlog over real HTTP and real PostgreSQL for one test file; its members are there once `beforeAll` has run. */
export function useTestBacklog(): TestBacklog {
  const backlog = { messages: [] as string[] } as TestBacklog;
  let database: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    database = await testDatabase(inject("testDatabases"));
    backlog.folder = await mkdtemp(join(tmpdir(), "elbow-backlog-"));
    await mkdir(join(backlog.folder, "profiles"));
    await writeFile(join(backlog.folder, "profiles/sample.json"), JSON.stringify(sampleProfile));
    server = await startServer({
      dataFolder: backlog.folder,
      port: 0,
      profilesFolder: join(backlog.folder, "profiles"),
      consoleFolder: join(backlog.folder, "console"),
      database: database.place,
      onProgress: (message) => backlog.messages.push(message),
    });
    backlog.place = database.place;
    backlog.origin = server.origin;
    backlog.sql = connect(database.place);
  });
  afterAll(async () => {
    await backlog.sql?.end();
    await server?.close();
    await database?.remove();
    if (backlog.folder) await rm(backlog.folder, { recursive: true, force: true });
  });
  return backlog;
}
