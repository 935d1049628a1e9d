import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type TestDatabase, testDatabase } from "../support/test-database.ts";
import { connect, type Database } from "./connect.ts";

let database: TestDatabase;
let sql: Database;

beforeAll(async () => {
  database = await testDatabase(inject("testDatabases"));
  sql = connect(database.place);
});
afterAll(async () => {
  await sql.end();
  await database.remove();
});

test("transactions and queries in a crowd never share a connection (porsager/postgres#823)", async () => {
  await sql`create table crowd (number int)`;
  const work = Array.from({ length: 600 }, (_, number) =>
    number % 2 === 0
      ? sql`select pg_sleep(0.001)`
      : sql
          .begin(async (transaction) => {
            await transaction`insert into crowd values (${number})`;
            if (number % 4 === 1) throw new Error("roll back");
          })
          .catch((error: Error) => expect(error.message).toBe("roll back")),
  );
  await Promise.all(work);
  expect(await sql`select count(*) from crowd`).toEqual([{ count: 150 }]);
});

test("a calendar day stays the day it is", async () => {
  expect(await sql`select ${"2026-03-29"}::date as day`).toEqual([{ day: "2026-03-29" }]);
});
