import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/test-database.ts";
import { connect, type Database } from "./connect.ts";
import { migrate } from "./migrate.ts";

let database: TestDatabase;
let folder: string;
const pools: Database[] = [];

beforeAll(async () => {
  database = await testDatabase(inject("testDatabases"));
  folder = await mkdtemp(join(tmpdir(), "elbow-migrations-"));
  await cp(join(import.meta.dirname, "migrations"), folder, { recursive: true });
  for (let count = 0; count < 5; count += 1) pools.push(connect(database.place));
});
afterAll(async () => {
  await Promise.all(pools.map((sql) => sql.end()));
  await database.remove();
  await rm(folder, { recursive: true });
});

const pool = (): Database => pools[0] as Database;

test("servers that start at the same time apply each migration once", async () => {
  const applied = await Promise.all(pools.map((sql) => migrate(sql, folder)));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await migrate(pool(), folder)).toEqual([]);
});

test("a new file is applied; one that fails changes nothing and is named", async () => {
  await writeFile(join(folder, "0900-more.sql"), "create table more (id int);");
  expect(await migrate(pool(), folder)).toEqual(["0900-more.sql"]);
  await writeFile(join(folder, "0901-broken.sql"), "create table half (id int); select nonsense;");
  await expect(migrate(pool(), folder)).rejects.toThrow("0901-broken.sql failed, and nothing was changed");
  expect(await pool()`select to_regclass('half') as half`).toEqual([{ half: null }]);
  await rm(join(folder, "0901-broken.sql"));
});

test("an applied file that was changed, or is gone, is noticed", async () => {
  await writeFile(join(folder, "0900-more.sql"), "create table other (id int);");
  await expect(migrate(pool(), folder)).rejects.toThrow("0900-more.sql was changed after the database had it");
  await rm(join(folder, "0900-more.sql"));
  await expect(migrate(pool(), folder)).rejects.toThrow("made by a newer or another version");
});
